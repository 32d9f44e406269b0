import type { IdentityPort } from '../identity/identity-port.ts';
import type { secondFactors } from '../second-factor/second-factor.repository.ts';
import { WrongPassword } from '../second-factor/second-factor.ts';
import type { accounts } from './account.repository.ts';
import { type Counted, countedFor, ofAccount } from './guess.ts';
import type { guesses } from './guesses.repository.ts';
import { WrongCredentials } from './sign-in.ts';

type Parts = {
  identity: Pick<IdentityPort, 'opens' | 'inTurn'>;
  guesses: ReturnType<typeof guesses>;
  accounts: ReturnType<typeof accounts>;
  secondFactors: ReturnType<typeof secondFactors>;
  address: string | null;
  now: () => Date;
};

/** Looks at passwords and codes; each wrong one counts, whatever it was typed for. */
export function proofs({ identity, guesses, accounts, secondFactors, address, now }: Parts) {
  async function counting<Result>(counted: readonly Counted[], look: () => Promise<Result>): Promise<Result> {
    await guesses.note(counted, now());
    const result = await look();
    await guesses.takeBack(counted, now());
    return result;
  }

  // The turn comes before the count: whoever is sent away has not guessed, and has cost the database nothing.
  const { inTurn } = identity;

  return {
    /** Whose account a user name and a password open. A strange name, a closed account and a wrong password cost the same. */
    credentials: (login: string, password: string): Promise<string> =>
      inTurn(async () => {
        const accountId = await accounts.behind(login);
        return counting(countedFor(accountId, login, address), async () => {
          const right = await identity.opens(accountId, password);
          if (!right || accountId === null) throw new WrongCredentials();
          return accountId;
        });
      }),

    password: (accountId: string, password: string): Promise<void> =>
      inTurn(() =>
        counting(ofAccount(accountId, address), async () => {
          if (!(await identity.opens(accountId, password))) throw new WrongPassword();
        }),
      ),

    /** A code of the second factor, used up with it. */
    code: (accountId: string, code: string): Promise<void> =>
      inTurn(() => counting(ofAccount(accountId, address), () => secondFactors.use(accountId, code))),

    /** The first code of a new second factor; answers the recovery codes. */
    firstCode: (accountId: string, code: string): Promise<string[]> =>
      inTurn(() => counting(ofAccount(accountId, address), () => secondFactors.confirm(accountId, code))),
  };
}
