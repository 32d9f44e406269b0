import { Refusal } from '@twinning/domain/refusal';
import { networkOf } from '@twinning/subgraph/network-of';
import { readLogin } from './account.ts';

export class TooManyAttempts extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Đã thử sai quá nhiều lần. Hãy đợi 15 phút rồi thử lại.',
      en: 'Too many wrong attempts. Wait 15 minutes, then try again.',
    });
  }
}

/** What guesses are counted for, and how many of them are wrong before nobody looks at the next. */
export type Counted = { subject: string; allowed: number };

const WINDOW_MS = 15 * 60_000;
const FOR_AN_ACCOUNT = 10;
const LETTERS_FOR_AN_ACCOUNT = 3;
/** A school shares one address: a hundred wrong ones are no longer slips of its teachers. */
const FOR_AN_ADDRESS = 100;

/** An account under any of its names, or the name that no account has: both alike. */
export function countedFor(accountId: string | null, login: string, address: string | null): Counted[] {
  const name = readLogin(login);
  const strange = { subject: `login ${'email' in name ? name.email : name.phone}`, allowed: FOR_AN_ACCOUNT };
  return accountId ? ofAccount(accountId, address) : [strange, ...countedFrom(address)];
}

/** Every password and code of one account counts together, from wherever it comes. */
export const ofAccount = (accountId: string, address: string | null): Counted[] => [
  { subject: `account ${accountId}`, allowed: FOR_AN_ACCOUNT },
  ...countedFrom(address),
];

/** A letter with a link is asked for thrice at most: nobody's box is filled by a stranger. */
export function askingFor(login: string, address: string | null): Counted[] {
  const name = readLogin(login);
  const subject = `reset ${'email' in name ? name.email : name.phone}`;
  return [{ subject, allowed: LETTERS_FOR_AN_ACCOUNT }, ...countedFrom(address)];
}

/** Sign-ins that were begun at the outside issuer and never finished: each leaves a row for ten minutes. */
export const begunFrom = (address: string | null): Counted[] =>
  address === null ? [] : [{ subject: `outside ${networkOf(address)}`, allowed: FOR_AN_ADDRESS }];

/** Guesses at a secret that names no account. */
export const countedFrom = (address: string | null): Counted[] =>
  address === null ? [] : [{ subject: `address ${networkOf(address)}`, allowed: FOR_AN_ADDRESS }];

/** Ten wrong guesses in any fifteen minutes for one account, from wherever they come and whether or not there is one. */
export function guessAgain(guesses: readonly Date[], now: Date, allowed: number = FOR_AN_ACCOUNT): Date[] {
  const recent = guesses.filter((guess) => now.getTime() - guess.getTime() < WINDOW_MS);
  if (recent.length >= allowed) throw new TooManyAttempts();
  return [...recent, now];
}

/** When nothing of a guess is left to count. */
export const forgottenAt = (guess: Date): Date => new Date(guess.getTime() + WINDOW_MS);
