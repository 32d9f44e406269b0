import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Whether the nominee stands in the category already; the check holds until the transaction ends. */
export async function nominatedAlready(
  tx: EntityManager,
  categoryId: string,
  organizationId: string,
  person: { id: string | null; name: string | null },
): Promise<boolean> {
  const nominee = `${categoryId} ${organizationId} ${person.id ?? person.name ?? ''}`;
  await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${nominee}, 0))`);
  // Another unit may have put them forward out of the caller's sight.
  const rows = await asService(() =>
    rowsOf(
      tx,
      sql`select from nomination where category_id = ${categoryId} and organization_id = ${organizationId}
      and status not in ('CANCELLED', 'REJECTED', 'INELIGIBLE')
      and (person_id = ${person.id} or (person_id is null and person_name is not distinct from ${person.name}))`,
    ),
  );
  return rows.length > 0;
}
