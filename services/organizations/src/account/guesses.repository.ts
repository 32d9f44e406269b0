import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { digestOf } from '../identity/one-time-secret.ts';
import { type Counted, forgottenAt, guessAgain } from './guess.ts';

type Known = { subject: string; guesses: Date[] };

/** Counts wrong passwords and codes, one guess at a time. */
export const guesses = (em: EntityManager) => ({
  /** Notes one more guess before anything is looked at, so that a thousand at once are still ten. */
  note: (counted: readonly Counted[], now: Date): Promise<void> =>
    asService(() =>
      em.transactional(async (tx) => {
        const allowed = new Map(counted.map(({ subject, allowed }) => [digestOf(subject), allowed]));
        const subjects = [...allowed.keys()].sort();
        await rowsOf(
          tx,
          sql`insert into sign_in_guess (subject, guesses, forgotten_at)
          select subject, '{}', ${forgottenAt(now)} from unnest(${subjects}::text[]) as subject on conflict do nothing`,
        );
        const known = await rowsOf(
          tx,
          sql<Known>`select subject, guesses from sign_in_guess where subject = any(${subjects}) order by subject for update`,
        );
        const next = known.map(({ subject, guesses }) => ({
          subject,
          guesses: guessAgain(guesses, now, allowed.get(subject)),
        }));
        await rowsOf(
          tx,
          sql`update sign_in_guess noted set guesses = given.guesses, forgotten_at = ${forgottenAt(now)}
          from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as given(subject text, guesses timestamptz[])
          where noted.subject = given.subject`,
        );
      }),
    ),

  /** A right answer was no guess: takes back the one that was noted for it, and none of the wrong ones. */
  takeBack: async (counted: readonly Counted[], now: Date): Promise<void> => {
    const subjects = counted.map(({ subject }) => digestOf(subject));
    await asService(() =>
      rowsOf(
        em,
        sql`update sign_in_guess set guesses = guesses[:nth - 1] || guesses[nth + 1:]
        from (select subject as noted, array_position(guesses, ${now}::timestamptz) as nth from sign_in_guess
          where subject = any(${subjects}) order by subject for update) as found
        where subject = noted and nth is not null`,
      ),
    );
  },

  /** A new password makes the guesses at the old one worthless. */
  forget: async (counted: readonly Counted[]): Promise<void> => {
    const subjects = counted.map(({ subject }) => digestOf(subject));
    await asService(() => rowsOf(em, sql`delete from sign_in_guess where subject = any(${subjects})`));
  },
});

/** Drops what no longer counts: names that were typed once are not kept. */
export async function forgetGuesses(em: EntityManager, now: Date): Promise<void> {
  await rowsOf(em, sql`delete from sign_in_guess where forgotten_at < ${now}`);
  await rowsOf(em, sql`delete from sign_in_ticket where expires_at < ${now}`);
  await rowsOf(em, sql`delete from outside_sign_in where expires_at < ${now}`);
}
