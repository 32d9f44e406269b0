import { randomBytes, randomInt } from 'node:crypto';
import { digestOf } from '../identity/one-time-secret.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const SHAPE = /^stk_([a-z]{8})_[\w-]{43}$/;

/** A key as it is shown once: a prefix by which people and logs tell it from others, and 256 bits. */
export function newKey(): { key: string; prefix: string; digest: string } {
  const prefix = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  const key = `stk_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { key, prefix, digest: digestOf(key) };
}

/** The prefix of something shaped like a key. */
export const prefixOf = (shown: string): string | null => SHAPE.exec(shown)?.[1] ?? null;
