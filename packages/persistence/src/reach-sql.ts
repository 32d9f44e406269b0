/**
 * The account's organizations and all that ever stood under them, a level at a time: with the ids of a level at hand each
 * is found by its index, where one recursive query reads all placements. Run by migrations, so it stays as it is.
 */
export const reachFunction = (schema: string, standing = 'true', placements = 'registry_placement'): string =>
  `create or replace function ${schema}.reach() returns text[] language plpgsql stable set search_path = pg_catalog, pg_temp
    as $$
    declare
      reached text[] := ${schema}.own_units();
      lowest text[] := reached;
    begin
      while cardinality(lowest) > 0 loop
        lowest := array(
          select distinct organization_id from ${schema}.${placements}
          where parent_id = any (lowest) and ${standing} and organization_id <> all (reached));
        reached := reached || lowest;
      end loop;
      return reached;
    end $$`;
