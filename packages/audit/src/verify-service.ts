import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditHead } from '@twinning/persistence/audit/head';
import type pg from 'pg';
import { chainFollower, type Fault } from './chain-fault.ts';
import { readChain, readHeads } from './read-chain.ts';

const EVERY = 50_000;

async function keptHeads(folder: string, service: string): Promise<AuditHead[]> {
  const text = await readFile(join(folder, `${service}.jsonl`), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AuditHead);
}

type Verified = { entries: number; heads: number; fault: Fault | null };

/** Recomputes the chain of one service and holds it against what was signed, in the table and outside of it. */
export async function verifyService(
  client: pg.Client,
  service: string,
  key: KeyObject,
  folder: string,
  tell: (entries: number) => void = () => undefined,
): Promise<Verified> {
  // The trail is closed to its owner too, unless it speaks as the service.
  await client.query(`select set_config('twinning.principal', 'service', false)`);
  const kept = await keptHeads(folder, service);
  const inTable = await readHeads(client, service);
  const known = new Set(kept.map(({ seq }) => seq));
  const stray = inTable.find(({ seq }) => !known.has(seq));
  const foreign = kept.find((head) => head.service !== service);
  const follower = chainFollower([...kept, ...inTable], key);
  const answer = (fault: Fault | null): Verified => ({ entries: follower.last, heads: kept.length, fault });
  for await (const entry of readChain(client, service)) {
    const fault = follower.next(entry);
    if (fault) return answer(fault);
    if (follower.last % EVERY === 0) tell(follower.last);
  }
  if (foreign) return answer({ seq: foreign.seq, what: 'has a head of another service in its file' });
  return answer(
    follower.end() ?? (stray ? { seq: stray.seq, what: 'was signed, and the kept file does not know' } : null),
  );
}
