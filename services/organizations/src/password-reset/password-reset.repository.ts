import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Account } from '../account/account.ts';
import { digestOf, newPrintedCode, readPrintedCode } from '../identity/one-time-secret.ts';
import { setPassword } from '../identity/set-password.ts';
import type { Mail } from '../mail/mail.ts';
import { codeEnds, type PrintedReset, ResetUnusable } from './password-reset.ts';
import { printedLetter } from './printed-letter.ts';

type Made = { id: string; accountId: string; digest: string; madeBy: string | null; madeAt: Date; expiresAt: Date };

/** Printed codes are read however they are typed; a link is long and taken as it is. */
const shownIn = (secret: string): string[] => [digestOf(secret), digestOf(readPrintedCode(secret))];

/** The way back that a link or code was made for: the database compares, for the service reads no digest. */
const isOf = (secret: string) => sql`password_reset.id = identity.password_reset_of(${shownIn(secret)})`;

export async function insertReset(tx: EntityManager, { id, accountId, digest, madeBy, madeAt, expiresAt }: Made) {
  await rowsOf(
    tx,
    sql`insert into password_reset (id, account_id, digest, made_by, made_at, expires_at)
      values (${id}, ${accountId}, ${digest}, ${madeBy}, ${madeAt}, ${expiresAt})`,
  );
}

const account = (accountId: string) => ({ subjectType: 'Account', subjectId: accountId });
/** What ends with a password: which one it was stands nowhere. */
const inUse = { passwordSet: 'before', sessions: 'running' };
/** That a password was set, and that every session ended with it; of the password nothing. */
const passwordSet = (at: Date) => ({ passwordSet: at, sessions: 'ended' });

/** What is left of links and codes of an account is of no use any more. */
async function endWays(tx: EntityManager, accountId: string, now: Date): Promise<string[]> {
  const ended = await rowsOf(
    tx,
    sql<{ id: string }>`update password_reset set expires_at = ${now}
      where account_id = ${accountId} and used_at is null and expires_at > ${now} returning id`,
  );
  return ended.map(({ id }) => id);
}

/** Ways back for those who have forgotten their password. */
export const passwordResets = (work: Work, mail: Mail) => ({
  /** Leaves a letter to be written: whether an account has the login shows neither in the answer nor in its time. */
  ask: (login: string): Promise<void> =>
    asService(() =>
      work.transaction(async (tx) => {
        await rowsOf(
          tx,
          sql`select organizations_jobs.add_job('password-reset', json_build_object('login', ${login}::text))`,
        );
        // Nobody learns from the trail which names nobody has.
        const subjectId = `sha256:${digestOf(login.trim().toLowerCase()).slice(0, 32)}`;
        const after = { asked: work.now() };
        work.record(tx, { action: 'askPasswordReset', subjectType: 'Login', subjectId, after });
      }),
    ),

  /** A code on paper; the owner, where there is an address, hears that there is one. */
  print: ({ id: accountId, name, email }: Account): Promise<PrintedReset> =>
    asService(() =>
      work.transaction(async (tx) => {
        const code = newPrintedCode();
        const expiresAt = codeEnds(work.now());
        const digest = digestOf(readPrintedCode(code));
        const made = { accountId, digest, madeBy: work.actor.accountId, madeAt: work.now(), expiresAt };
        await insertReset(tx, { id: work.newId('rst'), ...made });
        const told = mail.available && email !== null;
        if (told) {
          const by = work.actor.name ?? '';
          const letter = printedLetter({ to: { name, address: email }, by, address: mail.addressOf('/sign-in') });
          await mail.queue(tx, letter, work.now());
        }
        const after = { printed: work.now(), expiresAt, told };
        work.record(tx, { action: 'printResetCode', ...account(accountId), after });
        return { code, expiresAt, told };
      }),
    ),

  /** Whose password a link or code may set, while it can be used. */
  async holder(secret: string): Promise<string | null> {
    const usable = sql<{
      id: string;
    }>`select account_id as id from password_reset join account on account.id = account_id
      where ${isOf(secret)} and used_at is null and expires_at > ${work.now()} and closed_at is null`;
    const [found] = await asService(() => rowsOf(work.em, usable));
    return found?.id ?? null;
  },

  /** Sets the password with it, once: every other link, code and session of the account ends. */
  use: (secret: string, accountId: string, passwordHash: string): Promise<void> =>
    asService(() =>
      work.transaction(async (tx) => {
        const used = await rowsOf(
          tx,
          sql<{ id: string }>`update password_reset set used_at = ${work.now()}
            where ${isOf(secret)} and account_id = ${accountId} and used_at is null
              and expires_at > ${work.now()} returning id`,
        );
        if (used.length === 0) throw new ResetUnusable();
        const ways = await endWays(tx, accountId, work.now());
        await setPassword(tx, accountId, passwordHash, work.now());
        work.record(tx, {
          action: 'resetPassword',
          ...account(accountId),
          by: { accountId, personId: null },
          before: { way: used[0]!.id, ways, ...inUse },
          after: { ways: [], ...passwordSet(work.now()) },
        });
      }),
    ),

  /** Changes the password of whoever has just typed the old one; links and codes that somebody else may hold end. */
  change: (accountId: string, passwordHash: string): Promise<void> =>
    asService(() =>
      work.transaction(async (tx) => {
        const ways = await endWays(tx, accountId, work.now());
        await setPassword(tx, accountId, passwordHash, work.now());
        const told = { before: { ways, ...inUse }, after: { ways: [], ...passwordSet(work.now()) } };
        work.record(tx, { action: 'changePassword', ...account(accountId), ...told });
      }),
    ),
});
