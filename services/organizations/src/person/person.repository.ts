import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { findFollowing } from '../merge/alias.repository.ts';
import { maySeePeople } from './person.policy.ts';
import type { Person } from './person.ts';

export function people({ em, actor }: Work) {
  const byId = new DataLoader<string, Person | null>((ids) => {
    return findFollowing(em, ids, (asked) =>
      rowsOf(em, sql<Person>`select id, name from person where id = any(${[...asked]})`),
    );
  });

  return {
    find: async (id: string): Promise<Person | null> => (maySeePeople(actor) ? byId.load(id) : null),
    /** Reads a person anew next time: the entry has just been merged or restored. */
    forget(id: string): void {
      byId.clear(id);
    },
    /** The person of an account that the caller may see, which right after signing in is the caller. */
    behind: (account: { personId: string }): Promise<Person | null> => byId.load(account.personId),
  };
}
