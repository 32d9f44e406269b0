import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Account } from '../account/account.ts';
import type { IdentityPort } from '../identity/identity-port.ts';
import type { Mail } from '../mail/mail.ts';
import { resetLetter } from './reset-letter.ts';
import { NoSecondFactor, type SecondFactorReset } from './second-factor.ts';

/** Takes the second factor of somebody else away: with it go sessions and begun sign-ins, and the person hears of it. */
export const factorResets = (work: Work, mail: Mail, identity: Pick<IdentityPort, 'end'>) => ({
  reset: ({ id, name, email }: Account): Promise<SecondFactorReset> =>
    asService(() =>
      work.transaction(async (tx) => {
        const [before] = await rowsOf(
          tx,
          sql<{
            since: Date | null;
          }>`delete from second_factor where account_id = ${id} returning confirmed_at as since`,
        );
        if (!before?.since) throw new NoSecondFactor();
        await rowsOf(tx, sql`delete from recovery_code where account_id = ${id}`);
        await rowsOf(tx, sql`delete from sign_in_ticket where account_id = ${id}`);
        const told = mail.available && email !== null;
        if (told) {
          const by = work.actor.name ?? '';
          const letter = resetLetter({ to: { name, address: email }, by, address: mail.addressOf('/sign-in') });
          await mail.queue(tx, letter, work.now());
        }
        const at = work.now();
        work.record(tx, {
          action: 'resetSecondFactor',
          subjectType: 'Account',
          subjectId: id,
          before: { secondFactorSince: before.since },
          after: { secondFactorSince: null, told },
        });
        // Sessions are kept on a connection of their own: ended last, so that nobody stays signed in when this is done.
        await identity.end(id, null);
        return { at, told };
      }),
    ),
});
