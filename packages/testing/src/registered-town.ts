import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Sixty communes, `org_c1` …, under a department, and 2,400 schools, `org_s1` …, forty under each: enough that a plan matters. */
export async function registerTown(em: EntityManager, departmentId: string): Promise<void> {
  await rowsOf(
    em,
    sql`insert into registry_organization (id, version, kind, levels, valid_from, names, generated)
      select 'org_c' || nth, 1, 'COMMUNE_COMMITTEE', '{}'::text[], '2020-01-01'::date, '[]'::jsonb, true from generate_series(1, 60) nth
      union all
      select 'org_s' || nth, 1, 'SCHOOL', '{PRESCHOOL}', '2020-01-01', '[]', true from generate_series(1, 2400) nth`,
  );
  await rowsOf(
    em,
    sql`insert into registry_placement (organization_id, hierarchy, valid_from, parent_id)
      select 'org_c' || nth, 'ADMINISTRATIVE', '2020-01-01'::date, ${departmentId} from generate_series(1, 60) nth
      union all
      select 'org_s' || nth, 'ADMINISTRATIVE', '2020-01-01', 'org_c' || (1 + nth % 60) from generate_series(1, 2400) nth`,
  );
}
