import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

type Enrolment = { accountId: string; login: string; name: string; passwordHash: string };

/** Gives accounts a password, in the transaction that opens them: an account that nobody can use is never left behind. */
export async function enrol(tx: EntityManager, enrolments: readonly Enrolment[], now: Date): Promise<void> {
  await rowsOf(tx, sql`select identity.enrol(${JSON.stringify(enrolments)}::jsonb, ${now})`);
}
