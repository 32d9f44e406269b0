import { toldByName } from '@twinning/testing/silent-deeds';
import type { Principal } from '../facts.ts';
import type { Entry } from './entries.ts';
import { ends, makes } from './makes.ts';

/** Deeds that come through in the world without anything to do, and why. */
const nothingToDo: Readonly<Record<string, string>> = {
  printInvitations: 'the slips of the sheet are all printed',
};

/** Fields that hold what opens something, what a judge gave or how somebody voted: in no entry, before nor after. */
const secret =
  /"(password|passwordHash|token|ticket|secret|digest|linkDigest|codeDigest|codeVerifier|nonce|scores|values|choice|votes)":/;

const about = ({ action, subjectType, subjectId }: Entry) => `${action} ${subjectType} ${subjectId}`;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Amiss = (mutation: string, entry: Entry, principal: Principal) => string | null;

/** Each thing that may be amiss with what was told of one change. */
const amiss: readonly Amiss[] = [
  (_, { subjectId, subjectType }) => (subjectId === '' || subjectType === '' ? 'it told of nothing' : null),
  (_, { doer }, { accountId }) => (accountId !== null && doer !== accountId ? `it was told of ${doer}` : null),
  (mutation, { subjectType, before }) =>
    before === null && !makes[mutation]?.[subjectType] ? 'it did not tell what was there before' : null,
  (mutation, { subjectType, after }) =>
    after === null && !ends[mutation]?.[subjectType] ? 'it did not tell what is there since' : null,
  (_, { before, after }) => (same(before, after) ? 'it told no change' : null),
  (_, { before, after }) => (secret.test(JSON.stringify([before, after])) ? 'it told a secret' : null),
];

/**
 * What is amiss with what a deed that came through told the trail; null when nothing is. It has to be told by whoever did
 * it, of what, what was there before, unless the deed makes it, and what is there since, unless the deed ends it; and each
 * thing once.
 */
export function untold(mutation: string, principal: Principal, entries: readonly Entry[]): string | null {
  const written = entries.filter(({ kind }) => kind === 'WRITE');
  if (written.length === 0) return mutation in nothingToDo ? null : 'it told the trail nothing';
  for (const entry of written.filter(({ action }) => !(action in toldByName)))
    for (const rule of amiss) {
      const fault = rule(mutation, entry, principal);
      if (fault) return `${fault}: ${about(entry)}`;
    }
  const twice = written.find((entry, nth) => written.findIndex((one) => same(one, entry)) !== nth);
  if (twice) return `it told twice: ${about(twice)}`;
  const idle = Object.keys(makes[mutation] ?? {}).find(
    (type) => !written.some(({ subjectType, before }) => subjectType === type && before === null),
  );
  return idle ? `it is said to make ${idle}, and told of none that is new` : null;
}
