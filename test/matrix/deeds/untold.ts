import { toldByName } from '@twinning/testing/silent-deeds';
import type { Principal } from '../facts.ts';
import type { Entry } from './entries.ts';

/** Deeds that come through in the world without anything to do, and why. */
const nothingToDo: Readonly<Record<string, string>> = {
  printInvitations: 'the slips of the sheet are all printed',
};

const about = ({ action, subjectType, subjectId }: Entry) => `${action} ${subjectType} ${subjectId}`;

/**
 * What is amiss with what a deed that came through told the trail; null when nothing is. It has to be told by whoever did
 * it, of what, and what was there before or is there since; and each thing once.
 */
export function untold(mutation: string, { accountId }: Principal, entries: readonly Entry[]): string | null {
  const written = entries.filter(({ kind }) => kind === 'WRITE');
  if (written.length === 0) return mutation in nothingToDo ? null : 'it told the trail nothing';
  if (mutation in toldByName) return null;
  const silent = written.find(({ before, after }) => before === null && after === null);
  if (silent) return `it told neither before nor after: ${about(silent)}`;
  const nameless = written.find(({ subjectId, subjectType }) => subjectId === '' || subjectType === '');
  if (nameless) return `it told of nothing: ${about(nameless)}`;
  const other = written.find(({ doer }) => accountId !== null && doer !== accountId);
  if (other) return `it was told of ${other.doer}: ${about(other)}`;
  const twice = written.find((entry, nth) => written.findIndex((one) => same(one, entry)) !== nth);
  return twice ? `it told twice: ${about(twice)}` : null;
}

const same = (one: Entry, other: Entry): boolean => JSON.stringify(one) === JSON.stringify(other);
