import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another on paper. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** For a link: 256 bits. */
export const newLinkSecret = (): string => randomBytes(32).toString('base64url');

/** For a sheet of paper: "K7QM-2XRD-9HTB-W4LC", 80 bits. */
export function newPrintedCode(): string {
  const letters = Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]!);
  return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

/** As it is typed: small letters, spaces and missing hyphens do not matter. */
export const readPrintedCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What is kept of a secret. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
