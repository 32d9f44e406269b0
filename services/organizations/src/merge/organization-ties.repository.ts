import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Appointment } from '../appointment/appointment.ts';
import { appointmentFields } from '../appointment/appointment-fields.repository.ts';
import type { OrganizationTies } from './organization-obstacles.ts';

/** Bodies that stand or stood under an entry or in its territory. */
export async function idsUnder(em: EntityManager, id: string): Promise<string[]> {
  const rows = await rowsOf(
    em,
    sql<{ id: string }>`select organization_id as id from organization_placement where parent_id = ${id}
      union select organization_id from organization_location where commune_id = ${id}`,
  );
  return rows.map((row) => row.id);
}

export async function tiesOf(em: EntityManager, keptId: string, mergedId: string): Promise<OrganizationTies> {
  const both = [keptId, mergedId];
  const [appointments, related, decrees] = await Promise.all([
    rowsOf(em, sql<Appointment>`select ${appointmentFields} from appointment where organization_id = any(${both})`),
    rowsOf(
      em,
      sql`with recursive above(root, id) as (
          select organization_id, parent_id from organization_placement where organization_id = any(${both})
          union
          select above.root, placed.parent_id from above join organization_placement placed on placed.organization_id = above.id
        ) select from above where (root, id) in ((${keptId}, ${mergedId}), (${mergedId}, ${keptId})) limit 1`,
    ),
    rowsOf(
      em,
      sql<{ title: string }>`select distinct title from reorganization decree
        left join reorganization_line line on line.reorganization_id = decree.id
        where state <> 'UNDONE' and (${mergedId} in (source_id, target_id)
          or founded @> ${JSON.stringify([{ id: mergedId }])}::jsonb) order by title limit 5`,
    ),
  ]);
  return { appointments, related: related.length > 0, decrees: decrees.map(({ title }) => title) };
}
