import { createPrivateKey, type JsonWebKey, sign } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '../sql.ts';
import { appendEntries } from './append.ts';
import { type AuditHead, headText } from './head.ts';
import { refusalsOf } from './notebook.ts';

/** The key heads are signed with, and the folder outside the database in which they are kept too. */
export type Sealing = { key: JsonWebKey; folder: string };

async function append(folder: string, head: AuditHead): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, `${head.service}.jsonl`), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(head)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Signs the newest entry unless it is signed: into the file first, so that a head in the table is in the file too. */
async function signHead(em: EntityManager, service: string, { key, folder }: Sealing, now: Date): Promise<void> {
  const [newest] = await rowsOf(
    em,
    sql<{ seq: number; hash: string; signed: boolean }>`select seq, hash,
        exists (select from audit_head where audit_head.seq = audit_entry.seq) as signed
      from audit_entry order by seq desc limit 1`,
  );
  if (!newest || newest.signed) return;
  const { seq, hash } = newest;
  const said = { service, seq, hash, signedAt: now.toISOString() };
  const signature = sign(null, Buffer.from(headText(said)), createPrivateKey({ key, format: 'jwk' })).toString(
    'base64url',
  );
  const head: AuditHead = { ...said, keyId: String(key.kid ?? ''), signature };
  await append(folder, head);
  await rowsOf(
    em,
    sql`insert into audit_head (seq, hash, signed_at, key_id, signature)
      values (${seq}, ${hash}, ${now}, ${head.keyId}, ${signature}) on conflict do nothing`,
  );
}

/** Each minute: tells the refusals that were counted, and signs what the trail has come to. */
export async function sealAudit(
  given: EntityManager,
  service: string,
  sealing: Sealing | undefined,
  now: Date,
): Promise<void> {
  const em = given.fork();
  await appendEntries(em, refusalsOf(em).due(now));
  if (sealing) await signHead(em, service, sealing, now);
}
