import type { EventSubscriber, TransactionEventArgs } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '../sql.ts';
import type { AuditEntryFields } from './entry.ts';
import { sealedText } from './sealed-text.ts';

/** Sealing a thousand takes a tenth of the time that one statement may. */
const AT_ONCE = 1000;

/** What each running transaction has done so far. */
const done = new WeakMap<object, AuditEntryFields[]>();

/** Notes what the running transaction did; it is sealed just before the commit, so that the chain is held briefly. */
export function noteDeeds(tx: EntityManager, entries: readonly AuditEntryFields[]): void {
  const transaction = tx.getTransactionContext();
  if (!transaction) throw new Error('What is audited is written in a transaction, and none is running.');
  done.set(transaction, [...(done.get(transaction) ?? []), ...entries]);
}

export async function appendEntries(tx: EntityManager, entries: readonly AuditEntryFields[]): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_ONCE)
    await rowsOf(tx, sql`select append_audit(${entries.slice(from, from + AT_ONCE).map(sealedText)}::text[])`);
}

/** Whoever opened the transaction and whatever it wrote: its last statement before the commit appends what was noted. */
export const auditSubscriber: EventSubscriber = {
  async beforeTransactionCommit({ em, transaction }: TransactionEventArgs): Promise<void> {
    const entries = transaction ? done.get(transaction) : undefined;
    if (!entries) return;
    done.delete(transaction as object);
    await appendEntries(em as EntityManager, entries);
  },
};
