import type { EntityManager } from '@mikro-orm/postgresql';
import { heardOrNot } from '../given-up.ts';
import { appendEntries, noteDeeds } from './append.ts';
import { type AuditEntryFields, auditEntry, type Deed, type Doer } from './entry.ts';
import { type Refusals, refusals } from './refusals.ts';

/** What a request notes of itself for the audit trail. */
export type Notebook = {
  /** Notes in the audit trail what the running transaction does beyond what it announces. */
  record(tx: EntityManager, ...deeds: readonly Deed[]): void;
  /**
   * Notes what the running mutation did beside the transaction, in a store that has none with it: sessions, an issuer. It is
   * called as the mutation and written before the answer leaves.
   */
  tell(...deeds: readonly Omit<Deed, 'action'>[]): void;
  /** What was told so of the running mutation, to be given its name. */
  takeTold(): readonly Omit<Deed, 'action'>[];
  /** Notes a deed that is done already. */
  noteDone(deed: Deed): void;
  /** Notes that the answer holds somebody's personal data or something secret. */
  noteRead(...reads: readonly Read[]): void;
  /** Notes that somebody was refused; `who` is what the refusals are counted by. */
  noteRefusal(who: string, deed: Deed): void;
  /** Notes what wrote something and did not say what. */
  noteUnrecorded(deed: Deed): void;
  /** The answer of an earlier request is given again, and that request told of it. */
  repeats(): void;
  /** How often the request has accounted for what it did. */
  readonly accounted: number;
  /** The mutations that told nothing. */
  readonly unrecorded: readonly string[];
  /** Writes what was read and refused; the answer leaves only after that. */
  close(): Promise<void>;
};

/** What was read; `after` says on what occasion or how it was asked for, never what was read. */
export type Read = Pick<Deed, 'action' | 'subjectType' | 'subjectId' | 'after'>;

const counters = new WeakMap<object, Refusals>();

/** One counter for all requests of a process. */
export function refusalsOf(em: EntityManager): Refusals {
  const known = counters.get(em.config) ?? refusals();
  counters.set(em.config, known);
  return known;
}

export function notebook(em: EntityManager, doer: () => Doer, now: () => Date, requestId: string): Notebook {
  let accounted = 0;
  let aside: AuditEntryFields[] = [];
  let told: Omit<Deed, 'action'>[] = [];
  const unrecorded: string[] = [];
  const read = new Set<string>();
  const entry = (kind: AuditEntryFields['kind'], deed: Deed) =>
    auditEntry(kind, deed, doer(), { at: now(), requestId });

  return {
    record(tx, ...deeds) {
      accounted += 1;
      noteDeeds(
        tx,
        deeds.map((deed) => entry('WRITE', deed)),
      );
    },
    tell(...deeds) {
      accounted += 1;
      told.push(...deeds);
    },
    takeTold() {
      const taken = told;
      told = [];
      return taken;
    },
    noteDone(deed) {
      aside.push(entry('WRITE', deed));
    },
    noteRead(...reads) {
      for (const noted of reads) {
        const key = JSON.stringify(noted);
        if (!read.has(key)) aside.push(entry('READ', noted));
        read.add(key);
      }
    },
    noteRefusal(who, deed) {
      aside.push(...refusalsOf(em).count(who, entry('REFUSED', deed)));
    },
    noteUnrecorded(deed) {
      unrecorded.push(deed.action);
      aside.push(entry('WRITE', deed));
    },
    repeats() {
      accounted += 1;
    },
    get accounted() {
      return accounted;
    },
    unrecorded,
    async close() {
      const entries = aside;
      aside = [];
      await heardOrNot(() => appendEntries(em.fork(), entries));
    },
  };
}
