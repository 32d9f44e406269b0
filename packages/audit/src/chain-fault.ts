import { createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import type { AuditEntryFields } from '@twinning/persistence/audit/entry';
import { type AuditHead, headText } from '@twinning/persistence/audit/head';
import { sealedText } from '@twinning/persistence/audit/sealed-text';

export type KeptEntry = AuditEntryFields & { seq: number; previousHash: string; hash: string };
export type Fault = { seq: number; what: string };

export const sealOf = (previous: string, seq: number, entry: AuditEntryFields): string =>
  createHash('sha256')
    .update(`${previous}\n${seq}\n${sealedText(entry)}`)
    .digest('hex');

export const publicKey = (key: JsonWebKey): KeyObject => createPublicKey({ key, format: 'jwk' });

export function signatureHolds(head: AuditHead, key: KeyObject): boolean {
  return verify(null, Buffer.from(headText(head)), key, Buffer.from(head.signature, 'base64url'));
}

/** Follows a chain from its first entry, one entry after another, and says where it breaks first. */
export function chainFollower(heads: readonly AuditHead[], key: KeyObject) {
  const forged = heads.find((head) => !signatureHolds(head, key));
  const expected = new Map<number, Set<string>>();
  for (const { seq, hash } of heads) expected.set(seq, (expected.get(seq) ?? new Set()).add(hash));
  let last = 0;
  let sealed = '';

  return {
    get last() {
      return last;
    },
    next({ seq, previousHash, hash, ...entry }: KeptEntry): Fault | null {
      if (seq !== last + 1) return { seq: last + 1, what: `is missing: ${last} is followed by ${seq}` };
      if (previousHash !== sealed) return { seq, what: 'does not follow the entry before it' };
      if (sealOf(sealed, seq, entry) !== hash) return { seq, what: 'is not what was sealed' };
      const signed = expected.get(seq);
      if (signed && (signed.size > 1 || !signed.has(hash))) return { seq, what: 'is not the one that was signed' };
      last = seq;
      sealed = hash;
      return null;
    },
    /** What the end of the chain shows: nothing that was signed may be missing from it. */
    end(): Fault | null {
      if (forged) return { seq: forged.seq, what: 'has a head whose signature does not hold' };
      const missing = [...expected.keys()].filter((seq) => seq > last).sort((one, other) => one - other)[0];
      return missing === undefined ? null : { seq: last + 1, what: `is missing: entry ${missing} was signed` };
    },
  };
}
