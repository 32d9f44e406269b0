import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

type Enrolment = { accountId: string; login: string; name: string; passwordHash: string };

/** Gives accounts a password, in the transaction that opens them: an account that nobody can use is never left behind. */
export async function enrol(tx: EntityManager, enrolments: readonly Enrolment[], now: Date): Promise<void> {
  const rows = JSON.stringify(enrolments);
  const given = sql`jsonb_to_recordset(${rows}::jsonb) as given("accountId" text, login text, name text, "passwordHash" text)`;
  await rowsOf(
    tx,
    sql`insert into identity."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
      select "accountId", name, login, true, ${now}, ${now} from ${given} on conflict (id) do nothing`,
  );
  await rowsOf(
    tx,
    sql`insert into identity.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
      select "accountId", "accountId", 'credential', "accountId", "passwordHash", ${now}, ${now} from ${given}
      on conflict (id) do update set password = excluded.password, "updatedAt" = excluded."updatedAt"`,
  );
}
