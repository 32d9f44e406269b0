import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { findFollowing } from '../merge/alias.repository.ts';
import { maySeePerson } from './person.policy.ts';
import type { Person } from './person.ts';

export function people({ em, actor }: Work) {
  const read = (ids: readonly string[]) =>
    findFollowing(em, ids, (asked) =>
      rowsOf(em, sql<Person>`select id, name from person where id = any(${[...asked]})`),
    );
  const byId = new DataLoader<string, Person | null>(read);
  /** Whoever signs in is nobody to the database until the next request. */
  const ofAccount = new DataLoader<string, Person | null>((ids) => asService(() => read(ids)));

  return {
    find: async (id: string): Promise<Person | null> => (maySeePerson(actor, id) ? byId.load(id) : null),
    /** Reads a person anew next time: the entry has just been merged or restored. */
    forget(id: string): void {
      byId.clear(id);
      ofAccount.clear(id);
    },
    /** The person of an account that the caller may see, which right after signing in is the caller. */
    behind: (account: { personId: string }): Promise<Person | null> => ofAccount.load(account.personId),
  };
}
