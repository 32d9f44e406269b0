import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { digestOf, newLinkSecret } from '../identity/one-time-secret.ts';
import type { BegunAtIssuer, OutsideSubject } from '../identity/outside-issuer-port.ts';
import { type BegunSignIn, lastInstantOf, type OutsideIdentity } from './outside-identity.ts';

/** The state travels through addresses; the ticket it is made from stays in the browser that began. */
const stateOf = (ticket: string): string => digestOf(`outside sign-in ${ticket}`);

const chosen = sql`select issuer, subject, account_id as "accountId", bound_at as "boundAt" from outside_identity`;

const told = (accountId: string) => ({ subjectType: 'Account', subjectId: accountId });

/** Whoever comes from an issuer is nobody yet, and what somebody else has bound is not the caller's: both as the service. */
export function outsideIdentities(work: Work) {
  const { em } = work;

  async function find({ issuer, subject }: OutsideSubject): Promise<OutsideIdentity | null> {
    const theirs = sql<OutsideIdentity>`${chosen} where issuer = ${issuer} and subject = ${subject}`;
    const [found] = await asService(() => rowsOf(em, theirs));
    return found ?? null;
  }

  async function ofAccount(accountId: string): Promise<OutsideIdentity | null> {
    const [found] = await rowsOf(em, sql<OutsideIdentity>`${chosen} where account_id = ${accountId}`);
    return found ?? null;
  }

  return {
    /** A ticket for one browser, and the state it answers to. */
    newTicket(): { ticket: string; state: string } {
      const ticket = newLinkSecret();
      return { ticket, state: stateOf(ticket) };
    },

    /** Notes what was begun; what was never finished goes on the way. */
    async begin(state: string, { codeVerifier, nonce }: BegunAtIssuer, accountId: string | null): Promise<Date> {
      const begunAt = work.now();
      const expiresAt = lastInstantOf(begunAt);
      await asService(async () => {
        await rowsOf(em, sql`delete from outside_sign_in where expires_at <= ${begunAt}`);
        await rowsOf(
          em,
          sql`insert into outside_sign_in (state_digest, code_verifier, nonce, account_id, begun_at, expires_at)
            values (${digestOf(state)}, ${codeVerifier}, ${nonce}, ${accountId}, ${begunAt}, ${expiresAt})`,
        );
      });
      const subject = {
        subjectType: accountId === null ? 'OutsideSignIn' : 'Account',
        subjectId: accountId ?? 'begun',
      };
      work.audit.tell({ ...subject, after: { begun: begunAt, expiresAt } });
      return expiresAt;
    },

    /** Takes what was begun, for good: whoever comes second, even at the same instant, finds nothing. */
    async take(state: string, ticket: string): Promise<BegunSignIn | null> {
      if (stateOf(ticket) !== state) return null;
      const taken = sql<BegunSignIn>`select code_verifier as "codeVerifier", nonce, account_id as "accountId",
          begun_at as "begunAt", expires_at as "expiresAt"
        from identity.take_outside_sign_in(${digestOf(state)})`;
      const [begun] = await asService(() => rowsOf(em, taken));
      return begun ?? null;
    },

    ofAccount,

    /** The account that opens for somebody; none when it was closed. */
    async opens({ issuer, subject }: OutsideSubject): Promise<string | null> {
      const open = sql<{ id: string }>`select account.id from outside_identity join account on account.id = account_id
        where issuer = ${issuer} and subject = ${subject} and closed_at is null`;
      const [found] = await asService(() => rowsOf(em, open));
      return found?.id ?? null;
    },

    /** Decides and writes under a lock: neither of two who bind at once overlooks the other. */
    bind: (
      identity: OutsideIdentity,
      decide: (bound: OutsideIdentity | null, own: OutsideIdentity | null) => OutsideIdentity,
    ): Promise<OutsideIdentity> =>
      work.transaction(async (tx) => {
        const { issuer, subject, accountId, boundAt } = identity;
        for (const name of [`account ${accountId}`, `subject ${issuer} ${subject}`])
          await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`outside ${name}`}, 0))`);
        const before = await ofAccount(accountId);
        const decided = decide(await find(identity), before);
        await rowsOf(
          tx,
          sql`insert into outside_identity (issuer, subject, account_id, bound_at)
            values (${issuer}, ${subject}, ${accountId}, ${boundAt}) on conflict do nothing`,
        );
        work.record(tx, {
          action: 'finishBindingOutsideIdentity',
          ...told(accountId),
          before: before ?? { bound: false },
          after: decided,
        });
        return decided;
      }),

    unbind: (accountId: string): Promise<void> =>
      work.transaction(async (tx) => {
        const before = await ofAccount(accountId);
        // To unbind what is not bound is no deed.
        if (!before) return work.audit.repeats();
        await rowsOf(tx, sql`delete from outside_identity where account_id = ${accountId}`);
        work.record(tx, { action: 'unbindOutsideIdentity', ...told(accountId), before, after: { bound: false } });
      }),
  };
}
