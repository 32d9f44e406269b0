import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** What is shortlisted and on no open ballot. */
export async function awaitingBallot(tx: EntityManager, roundId: string): Promise<string[]> {
  const rows = await rowsOf(
    tx,
    sql<{ id: string }>`select id from nomination where round_id = ${roundId} and status = 'SHORTLISTED'
      and not exists (select from ballot where nomination_id = nomination.id and closed_at is null) order by id`,
  );
  return rows.map(({ id }) => id);
}
