import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { normalizedEmail } from './account.ts';
import { guessAgain } from './sign-in.ts';

/** Counts attempts to sign in by the address they name, one at a time. */
export const guesses = (em: EntityManager) => ({
  /** Notes one more guess before its password is looked at, so that a thousand at once are still ten. */
  note: (address: string, now: Date): Promise<void> =>
    em.transactional(async (tx) => {
      const email = normalizedEmail(address);
      await rowsOf(tx, sql`insert into sign_in_guess (email, guesses) values (${email}, '{}') on conflict do nothing`);
      const [known] = await rowsOf(
        tx,
        sql<{ guesses: Date[] }>`select guesses from sign_in_guess where email = ${email} for update`,
      );
      const next = guessAgain(known?.guesses ?? [], now);
      await rowsOf(tx, sql`update sign_in_guess set guesses = ${next}::timestamptz[] where email = ${email}`);
    }),

  /** The right password clears the slate. */
  forget: async (address: string): Promise<void> => {
    await rowsOf(em, sql`delete from sign_in_guess where email = ${normalizedEmail(address)}`);
  },
});
