import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Notes that bodies have changed, for those who keep the register in memory: one statement for any number. */
export async function touchOrganizations(tx: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await rowsOf(
    tx,
    sql`insert into organization_touch (organization_id) select distinct unnest(${[...ids]}::text[])
      on conflict (organization_id) do update set transaction = pg_current_xact_id()`,
  );
}
