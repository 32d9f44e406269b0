import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { maySeePeople } from './person.policy.ts';
import type { Person } from './person.ts';

export function people({ em, actor }: Work) {
  const byId = new DataLoader<string, Person | null>(async (ids) => {
    const rows = await rowsOf(em, sql<Person>`select id, name from person where id = any(${[...ids]})`);
    return ids.map((id) => rows.find((person) => person.id === id) ?? null);
  });

  return {
    find: async (id: string): Promise<Person | null> => (maySeePeople(actor) ? byId.load(id) : null),
    /** The person of an account that the caller may see, which right after signing in is the caller. */
    behind: (account: { personId: string }): Promise<Person | null> => byId.load(account.personId),
  };
}
