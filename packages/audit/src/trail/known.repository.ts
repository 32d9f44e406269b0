import type { RawBuilder } from 'kysely';

/** The ids of accounts and keys of whom a folded name holds begun words, as a query. */
export type Called = (words: readonly string[]) => RawBuilder<unknown>;

/** What each service knows of those who act in it. */
export type Known = {
  service: string;
  /** The name behind an id of an account or a key. */
  nameOf(id: RawBuilder<unknown>): RawBuilder<string | null>;
  called: Called;
  /** Entries that are kept from this reader all the same, as a condition on `audit_entry entry`. */
  keptFrom?: () => Promise<RawBuilder<boolean>>;
};
