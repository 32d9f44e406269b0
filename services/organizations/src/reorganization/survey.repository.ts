import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Hierarchy, OrganizationEntry } from '../organization/organization.ts';
import {
  entryFields,
  holdsOn,
  type OrganizationFields,
  toEntry,
} from '../organization/organization-fields.repository.ts';
import { wholeBodies } from '../organization/whole-bodies.repository.ts';
import type { Decree, Survey } from './check-decree.ts';
import type { DraftReorganization, Prospect } from './draft-reorganization.ts';
import { proposeMoves } from './propose-moves.ts';
import type { Move } from './reorganization.ts';
import { endings } from './territory.ts';

/** Every body that a decree names, in whatever part. */
export function named({ lines, founded }: Decree): string[] {
  const ids = [
    ...lines.flatMap(({ sourceId, targetId }) => (targetId === null ? [sourceId] : [sourceId, targetId])),
    ...founded.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])),
  ];
  return [...new Set(ids)];
}

/** Who stands under a body that the decree ends, or stands in its territory, on its day or later. */
export async function dependentIds(em: EntityManager, { lines, effectiveOn }: Decree): Promise<string[]> {
  const ended = [...endings(lines).keys()];
  const rows = await rowsOf(
    em,
    sql<{ id: string }>`select organization_id as id from organization_placement
        where parent_id = any(${ended}) and (valid_to is null or valid_to > ${effectiveOn}::date)
      union
      select organization_id from organization_location
        where commune_id = any(${ended}) and (valid_to is null or valid_to > ${effectiveOn}::date)`,
  );
  return rows.map(({ id }) => id);
}

async function entries(em: EntityManager, ids: readonly string[]): Promise<Map<string, OrganizationEntry>> {
  const rows = await rowsOf(
    em,
    sql<OrganizationFields>`select ${entryFields('organization')} from organization where id = any(${[...ids]})`,
  );
  return new Map(rows.map((row) => [row.id, toEntry(row)]));
}

async function bearers(em: EntityManager, { founded, effectiveOn }: Decree): Promise<Survey['bearers']> {
  const codes = founded.flatMap((founding) => founding.codes);
  return rowsOf(
    em,
    sql<Survey['bearers'][number]>`select scheme, value, organization_id as "organizationId" from organization_code
      join unnest(${codes.map(({ scheme }) => scheme)}::text[], ${codes.map(({ value }) => value)}::text[]) as wanted(scheme, value) using (scheme, value)
      where valid_to is null or ${effectiveOn}::date < valid_to`,
  );
}

async function superiors(em: EntityManager, ids: readonly string[], day: Day): Promise<Map<string, string>> {
  const rows = await rowsOf(
    em,
    sql<{ id: string; hierarchy: Hierarchy; parent_id: string }>`with recursive above(id, hierarchy, parent_id) as (
        select organization_id, hierarchy, parent_id from organization_placement placed
        where organization_id = any(${[...ids]}) and ${holdsOn('placed', day)}
        union
        select placed.organization_id, placed.hierarchy, placed.parent_id from above
        join organization_placement placed on placed.organization_id = above.parent_id and placed.hierarchy = above.hierarchy
          and ${holdsOn('placed', day)}
      ) select id, hierarchy, parent_id from above`,
  );
  return new Map(rows.map(({ id, hierarchy, parent_id }) => [`${hierarchy} ${id}`, parent_id]));
}

/** The register around a decree: who is named, who bears its codes, who stands above whom, and who has to move where. */
export async function survey(
  em: EntityManager,
  decree: DraftReorganization,
  decided: readonly Move[] = [],
): Promise<Prospect> {
  const ids = named(decree);
  const [known, borne, above, dependents, papers] = await Promise.all([
    entries(em, ids),
    bearers(em, decree),
    superiors(em, ids, decree.effectiveOn),
    dependentIds(em, decree).then((found) => wholeBodies(em, found)),
    rowsOf(em, sql`select from official_document where id = ${decree.decreeId}`),
  ]);
  return {
    known,
    bearers: borne,
    superiors: above,
    moves: proposeMoves(decree, dependents, decided),
    decreeKnown: papers.length > 0,
  };
}
