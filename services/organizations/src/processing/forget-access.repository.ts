import type { EntityManager } from '@mikro-orm/postgresql';
import { ERASED_NAME } from '@twinning/domain/erased';
import { daysBefore, takeTime } from '@twinning/persistence/forget-expired';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** What signing in and inviting leave behind, kept for a time only, as the register of processing says. */
export const forgetAccess = (em: EntityManager, now: Date): Promise<void> =>
  em.fork().transactional(async (tx) => {
    await takeTime(tx);
    const [yesterday, month, quarter] = [daysBefore(now, 1), daysBefore(now, 30), daysBefore(now, 90)];
    await rowsOf(tx, sql`delete from sign_in_guess where forgotten_at < ${yesterday}`);
    await rowsOf(tx, sql`delete from sign_in_ticket where expires_at < ${yesterday}`);
    await rowsOf(tx, sql`delete from password_reset where expires_at < ${month}`);
    await rowsOf(tx, sql`delete from outside_sign_in where expires_at < ${yesterday}`);
    await rowsOf(tx, sql`select identity.forget_sessions(${month})`);
    await rowsOf(
      tx,
      sql`update invitation set name = ${ERASED_NAME}, email = null, phone = null
        where name <> ${ERASED_NAME} and coalesce(accepted_at, withdrawn_at, expires_at) < ${quarter}`,
    );
  });
