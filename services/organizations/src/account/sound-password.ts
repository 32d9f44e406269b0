import { fold } from '@twinning/domain/fold';
import type { Issue } from '@twinning/domain/refusal';
import { dictionary } from '@zxcvbn-ts/language-common';
import type { Account } from './account.ts';

/** What people in Hanoi's schools would choose first; with digits and signs around it each is guessed as fast. Our own list. */
const words: ReadonlySet<string> = new Set(
  'password passw0rd matkhau matkhaumoi admin administrator welcome iloveyou letmein monkey dragon qwerty asdfgh zxcvbn vietnam hanoi thudo saigon giaoduc truonghoc giaovien hieutruong hocsinh phonggd sogddt ketnghia xinchao anhyeuem emyeuanh yeuem conmeo'.split(
    ' ',
  ),
);
const SHORTEST = 8;
/** What people everywhere chose, from passwords that became known: some 18,000 that are long enough for ours. */
const known: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].filter((password) => password.length >= SHORTEST),
);
const rows = [
  '0123456789',
  '9876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1q2w3e4r5t6y',
];
const SHORT_RUN = 4;

const plainOf = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** "12345678", "11112222", "abcd1234": made of runs of the keyboard or of one letter, nothing else. */
function isRuns(text: string): boolean {
  const fits = (part: string) => new Set(part).size === 1 || rows.some((row) => row.includes(part));
  const reach = new Set([0]);
  for (let to = SHORT_RUN; to <= text.length; to += 1)
    if ([...reach].some((from) => to - from >= SHORT_RUN && fits(text.slice(from, to)))) reach.add(to);
  return text.length > 0 && reach.has(text.length);
}

/** Whether a password is among the first that a stranger would try: a common or known one, a run, one's own name or login. */
export function isCommon(password: string, own: readonly string[]): boolean {
  const plain = plainOf(password);
  const word = plain.replace(/^\d+|\d+$/g, '');
  const about = own.flatMap((one) => [one, one.split('@')[0] ?? '']).map(plainOf);
  return (
    plain.length < SHORT_RUN ||
    words.has(word) ||
    known.has(password.toLowerCase()) ||
    known.has(plain) ||
    isRuns(plain) ||
    about.some((one) => one.length > 2 && (plain === one || word === one))
  );
}

/** What is wrong with a new password of somebody known by these names. */
export const passwordFaults = (path: string, password: string, own: readonly string[]): Issue[] =>
  isCommon(password, own)
    ? [
        {
          path,
          text: {
            vi: 'Mật khẩu này quá dễ đoán. Hãy dùng vài từ không liên quan tới nhau, tên hay dãy phím đều không nên.',
            en: 'This password is guessed too easily. Use a few words that have nothing to do with each other, no name and no row of keys.',
          },
        },
      ]
    : [];

/** What strangers know of somebody. */
export const namesOf = ({ name, email, phone }: Pick<Account, 'name' | 'email' | 'phone'>): string[] => [
  name,
  email ?? '',
  phone ?? '',
];
