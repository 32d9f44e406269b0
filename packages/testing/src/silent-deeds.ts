import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Deeds of which the trail says that they were done and, for the reason given, neither what was there before nor after. */
export const toldByName: Readonly<Record<string, string>> = {
  castBallot: 'the ballot is secret: that a member voted, not how',
};

/** What was written in the database of a test and told the trail neither what was there before nor what is there now. */
export async function silentDeeds(em: EntityManager): Promise<string[]> {
  const rows = await rowsOf(
    em,
    sql<{ action: string }>`select distinct action from audit_entry
      where kind = 'WRITE' and before is null and after is null and action <> all(${Object.keys(toldByName)})
      order by action`,
  );
  return rows.map(({ action }) => action);
}
