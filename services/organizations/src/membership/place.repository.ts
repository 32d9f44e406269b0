import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { OrganizationKind } from '../organization/organization.ts';
import type { Place } from './may-grant.ts';

type Found = { id: string; kind: OrganizationKind; superiors: string[] };

/** Where each body stands on a day, in one statement: what is above it in the administrative hierarchy or as its cluster. */
export async function placesOf(em: EntityManager, ids: readonly string[], day: Day): Promise<Map<string, Place>> {
  const rows = await rowsOf(
    em,
    sql<Found>`with recursive asked as (select id, kind from organization where id = any(${[...ids]})),
      above(origin, id) as (
        select id, id from asked
        union
        select above.origin, placed.parent_id from above join organization_placement placed on placed.organization_id = above.id
        where hierarchy in ('ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER')
          and valid_from <= ${day}::date and (valid_to is null or ${day}::date < valid_to)
      )
      select asked.id, kind, array(select above.id from above where origin = asked.id and above.id <> asked.id) as superiors
      from asked`,
  );
  return new Map(rows.map(({ id, kind, superiors }) => [id, { id, kind, superiors: new Set(superiors) }]));
}
