import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { digestOf, newLinkSecret } from '../identity/one-time-secret.ts';
import { ticketEnds } from './second-step.ts';

export type Ticket = { ticket: string; expiresAt: Date };

/** What stands between the right password and the second factor. */
export const tickets = (em: EntityManager) => ({
  /** A new ticket; the one before is good for nothing any more. */
  async issue(accountId: string, now: Date): Promise<Ticket> {
    const ticket = newLinkSecret();
    const expiresAt = ticketEnds(now);
    await asService(() =>
      rowsOf(
        em,
        sql`with before as (delete from sign_in_ticket where account_id = ${accountId})
        insert into sign_in_ticket (digest, account_id, expires_at) values (${digestOf(ticket)}, ${accountId}, ${expiresAt})`,
      ),
    );
    return { ticket, expiresAt };
  },

  /** Whose ticket it is, while it can be used and the account is open. */
  async holder(ticket: string, now: Date): Promise<string | null> {
    const [found] = await asService(() =>
      rowsOf(
        em,
        sql<{ id: string }>`select id from account
          where id = identity.holder_of_ticket(${digestOf(ticket)}, ${now}) and closed_at is null`,
      ),
    );
    return found?.id ?? null;
  },

  /** Uses a ticket up; false when somebody else has just done so. */
  async use(ticket: string): Promise<boolean> {
    const deed = sql<{ used: boolean }>`select identity.use_ticket(${digestOf(ticket)}) as used`;
    const [answer] = await asService(() => rowsOf(em, deed));
    return answer!.used;
  },
});
