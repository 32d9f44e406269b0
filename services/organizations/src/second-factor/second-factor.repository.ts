import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { IdentityPort } from '../identity/identity-port.ts';
import { digestOf, newPrintedCode, readPrintedCode } from '../identity/one-time-secret.ts';
import type { Secrets } from '../identity/secret-box.ts';
import { keyAddress, newKey, stepOf } from '../identity/totp.ts';
import {
  type NewSecondFactor,
  NoSecondFactor,
  RECOVERY_CODES,
  readCode,
  type SecondFactor,
  SecondFactorExists,
  stepToUse,
  WrongCode,
} from './second-factor.ts';

type Kept = { confirmedAt: Date | null; lastStep: number | null };

/** A recovery code is kept as a digest that is good for one account alone. */
const digest = (accountId: string, code: string): string => digestOf(`${accountId} ${readPrintedCode(code)}`);

type Keeper = Pick<IdentityPort, 'secretOf'> & { secrets: Secrets };

/** Second factors: their keys sealed, their codes good once. */
export function secondFactors(work: Work, identity: Keeper) {
  const { em } = work;
  const codesLeft = async (accountId: string): Promise<number> => {
    const [left] = await rowsOf(
      work.em,
      sql<{ count: number }>`select count(*)::int as count from recovery_code
        where account_id = ${accountId} and used_at is null`,
    );
    return left!.count;
  };
  /** Whoever is still signing in is nobody to the database; whose account it is has been proven before. */
  const transaction: Work['transaction'] = (run) => asService(() => work.transaction(run));

  /** Whoever is still signing in is known by the account alone. */
  const record = (tx: Work['em'], action: string, accountId: string, told: { before?: object; after?: object }) =>
    work.record(tx, {
      action,
      subjectType: 'Account',
      subjectId: accountId,
      ...told,
      ...(work.actor.accountId === null && { by: { accountId, personId: null } }),
    });

  const locked = async (accountId: string): Promise<Kept | undefined> => {
    const [kept] = await rowsOf(
      work.em,
      sql<Kept>`select confirmed_at as "confirmedAt", last_step::float8 as "lastStep" from second_factor
        where account_id = ${accountId} for update`,
    );
    return kept;
  };

  async function useDigits(accountId: string, { lastStep }: Kept, digits: string): Promise<void> {
    // Read on a connection of its own, for this one may not: while the row is locked nobody gives it another secret.
    const sealed = await identity.secretOf(accountId);
    if (sealed === null) throw new NoSecondFactor();
    const step = stepToUse(stepOf(identity.secrets.unseal(accountId, sealed), digits, work.now()), lastStep);
    await rowsOf(work.em, sql`update second_factor set last_step = ${step} where account_id = ${accountId}`);
  }

  async function useRecovery(accountId: string, code: string): Promise<void> {
    const shown = digest(accountId, code);
    const [answer] = await rowsOf(
      work.em,
      sql<{ used: boolean }>`select identity.use_recovery_code(${accountId}, ${shown}, ${work.now()}) as used`,
    );
    if (!answer!.used) throw new WrongCode();
  }

  /** Makes ten new recovery codes; the ones before are good for nothing any more. */
  async function renewRecoveryCodes(accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, newPrintedCode);
    const digests = codes.map((code) => digest(accountId, code));
    await rowsOf(work.em, sql`delete from recovery_code where account_id = ${accountId}`);
    await rowsOf(
      work.em,
      sql`insert into recovery_code (account_id, digest) select ${accountId}, unnest(${digests}::text[])`,
    );
    return codes;
  }

  return {
    /** The second factor that is asked for at sign-in, if there is one. */
    async of(accountId: string): Promise<SecondFactor | null> {
      const [found] = await asService(() =>
        rowsOf(
          em,
          sql<SecondFactor>`select confirmed_at as since, (select count(*)::int from recovery_code
            where recovery_code.account_id = second_factor.account_id and used_at is null) as "recoveryCodesLeft"
          from second_factor where account_id = ${accountId} and confirmed_at is not null`,
        ),
      );
      return found ?? null;
    },

    /** Begins anew as often as one likes, until the first code has been typed right. */
    begin: (accountId: string, login: string): Promise<NewSecondFactor> =>
      transaction(async (tx) => {
        const [known] = await rowsOf(
          tx,
          sql<{ begun: Date }>`select made_at as begun from second_factor where account_id = ${accountId} for update`,
        );
        const begun = known?.begun ?? null;
        const key = newKey();
        const sealed = identity.secrets.seal(accountId, key);
        const made = await rowsOf(
          tx,
          sql`insert into second_factor (account_id, secret, made_at) values (${accountId}, ${sealed}, ${work.now()})
            on conflict (account_id) do update set secret = ${sealed}, made_at = excluded.made_at, last_step = null
              where second_factor.confirmed_at is null returning account_id`,
        );
        if (made.length === 0) throw new SecondFactorExists();
        record(tx, 'beginSecondFactor', accountId, { before: { begun }, after: { begun: work.now() } });
        return { key, address: keyAddress(key, login) };
      }),

    /** The first right code: from now on it is asked for. Answers the recovery codes. */
    confirm: (accountId: string, digits: string): Promise<string[]> =>
      transaction(async (tx) => {
        const kept = await locked(accountId);
        if (!kept) throw new NoSecondFactor();
        if (kept.confirmedAt) throw new SecondFactorExists();
        await useDigits(accountId, kept, digits);
        await rowsOf(tx, sql`update second_factor set confirmed_at = ${work.now()} where account_id = ${accountId}`);
        const after = { secondFactor: { since: work.now() } };
        record(tx, 'confirmNewSecondFactor', accountId, { before: { secondFactor: null }, after });
        return renewRecoveryCodes(accountId);
      }),

    /** Uses a code up, or refuses it. */
    use: (accountId: string, typed: string): Promise<void> =>
      transaction(async (tx) => {
        const kept = await locked(accountId);
        if (!kept?.confirmedAt) throw new NoSecondFactor();
        const code = readCode(typed);
        if ('digits' in code) return useDigits(accountId, kept, code.digits);
        await useRecovery(accountId, code.recovery);
        const recoveryCodesLeft = await codesLeft(accountId);
        const before = { recoveryCodesLeft: recoveryCodesLeft + 1 };
        record(tx, 'useRecoveryCode', accountId, { before, after: { recoveryCodesLeft, used: work.now() } });
      }),

    remove: (accountId: string): Promise<void> =>
      transaction(async (tx) => {
        const kept = await locked(accountId);
        if (!kept) throw new NoSecondFactor();
        await rowsOf(tx, sql`delete from recovery_code where account_id = ${accountId}`);
        await rowsOf(tx, sql`delete from second_factor where account_id = ${accountId}`);
        const before = { secondFactor: { since: kept.confirmedAt } };
        record(tx, 'removeSecondFactor', accountId, { before, after: { secondFactor: null } });
      }),

    renewRecoveryCodes: (accountId: string): Promise<string[]> =>
      transaction(async (tx) => {
        const kept = await locked(accountId);
        if (!kept?.confirmedAt) throw new NoSecondFactor();
        const before = { recoveryCodesLeft: await codesLeft(accountId) };
        const after = { recoveryCodesLeft: RECOVERY_CODES, renewed: work.now() };
        record(tx, 'renewRecoveryCodes', accountId, { before, after });
        return renewRecoveryCodes(accountId);
      }),
  };
}
