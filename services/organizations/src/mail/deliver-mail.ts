import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { ComposedLetter } from './compose-letter.ts';
import { AddressRefused, type Transport } from './transport.ts';

/** Longer than a mail server may take: whoever claimed it earlier is gone. */
const ABANDONED_MS = 2 * 60_000;

type Delivery = { em: EntityManager; open(sealed: string): string; transport: Pick<Transport, 'send'>; clock(): Date };

/**
 * Hands one letter over. It is claimed first, so that a job run twice sends once; what fails for a while is thrown, and the
 * worker tries again ever later.
 */
export async function deliverMail(id: string, { em: given, open, transport, clock }: Delivery): Promise<void> {
  const em = given.fork();
  const now = clock();
  const abandoned = new Date(now.getTime() - ABANDONED_MS);
  const [claimed] = await rowsOf(
    em,
    sql<{ sealed: string }>`update outgoing_mail set claimed_at = ${now}
      where id = ${id} and sealed is not null and (claimed_at is null or claimed_at < ${abandoned}) returning sealed`,
  );
  if (!claimed) {
    const [waiting] = await rowsOf(em, sql`select from outgoing_mail where id = ${id} and sealed is not null`);
    if (waiting) throw new Error('Somebody else is sending this letter.');
    return;
  }
  try {
    await transport.send(id, JSON.parse(open(claimed.sealed)) as ComposedLetter);
    await rowsOf(em, sql`update outgoing_mail set sent_at = ${clock()}, sealed = null where id = ${id}`);
  } catch (error) {
    if (!(error instanceof AddressRefused)) {
      await rowsOf(em, sql`update outgoing_mail set claimed_at = null where id = ${id}`);
      throw error;
    }
    await rowsOf(em, sql`update outgoing_mail set refusal = ${error.code}, sealed = null where id = ${id}`);
  }
}

const KEPT_DAYS = 30;

/** Neither what was sent nor what never could be is kept for ever. */
export async function forgetMail(given: EntityManager, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await rowsOf(given.fork(), sql`delete from outgoing_mail where queued_at < ${before}`);
}
