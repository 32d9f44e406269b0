import type { AuditHead } from '@twinning/persistence/audit/head';
import type pg from 'pg';
import type { KeptEntry } from './chain-fault.ts';

const PAGE = 5000;
type Row = Omit<KeptEntry, 'seq' | 'at'> & { seq: string; at: string };

/** The entries of one service in their order, a page at a time. */
export async function* readChain(client: pg.Client, service: string): AsyncGenerator<KeptEntry> {
  let after = 0;
  for (;;) {
    const { rows } = await client.query<Row>(
      `select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, request_id as "requestId",
          account_id as "accountId", person_id as "personId", client_id as "clientId", viewed_by as "viewedBy", roles, kind,
          action, subject_type as "subjectType", subject_id as "subjectId", before, after,
          previous_hash as "previousHash", hash
        from ${service}.audit_entry where seq > $1 order by seq limit ${PAGE}`,
      [after],
    );
    for (const { seq, at, ...entry } of rows) {
      // An instant finer than what was sealed is no instant: the seal will not fit.
      const instant = at.endsWith('000') ? new Date(`${at.slice(0, -3)}Z`) : new Date(0);
      yield { seq: Number(seq), at: instant, ...entry };
    }
    if (rows.length < PAGE) return;
    after = Number(rows.at(-1)?.seq);
  }
}

export async function readHeads(client: pg.Client, service: string): Promise<AuditHead[]> {
  const { rows } = await client.query<Omit<AuditHead, 'service'> & { at: Date }>(
    `select seq::int8, hash, signed_at as at, key_id as "keyId", signature from ${service}.audit_head order by seq`,
  );
  return rows.map(({ at, seq, ...head }) => ({ ...head, service, seq: Number(seq), signedAt: at.toISOString() }));
}
