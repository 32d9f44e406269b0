import type { Fault } from '../verdict/judge.ts';
import { type Canary, canaryPattern } from '../world/canary.ts';

/** What opens something, by how it is written: tokens of sessions and invitations, keys, tokens of the gateway, passwords, codes. */
const secrets: Readonly<Record<string, RegExp>> = {
  'a token': /(?<![\w-])[\w-]{43}(?![\w-])/,
  'a key of an office': /stk_\w{6,}/,
  'a token of the gateway': /eyJ[\w-]{10,}\.[\w-]+/,
  'a password': /mot-mat-khau|plain:|scrypt/,
  'a printed code': /\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}\b/,
  'an address': /[\w.]+@[\w-]+\.\w+/,
  'a number to call': /(?<![\da-f-])0\d{9}(?![\da-f])/,
};

/** Whatever the log of a process says that is personal or secret, of whomever. */
export function saidAloud(
  process: string,
  lines: readonly string[],
  canaries: readonly Canary[],
  sent: readonly string[] = [],
): Fault[] {
  const known = new Map(canaries.map((canary) => [canary.text, canary]));
  const quoted = [...new Set(sent)];
  return lines.flatMap((line) => {
    const found = [
      ...new Set((line.match(canaryPattern) ?? []).map((text) => known.get(text)?.field ?? 'a canary')),
      ...Object.entries(secrets).flatMap(([what, written]) => (written.test(line) ? [what] : [])),
      ...(quoted.some((text) => line.includes(text)) ? ['what was sent'] : []),
    ];
    return found.map((rule) => ({ kind: 'leak' as const, principal: 'the log', rule, path: process, told: line }));
  });
}
