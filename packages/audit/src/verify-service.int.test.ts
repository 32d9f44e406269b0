import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@twinning/domain/actor';
import { sealAudit } from '@twinning/persistence/audit/sign-head';
import { startOrm } from '@twinning/persistence/orm';
import { within } from '@twinning/persistence/postgres/within';
import { theService } from '@twinning/persistence/principal';
import { startWork } from '@twinning/persistence/work';
import { type ClonedDatabase, cloneDatabase } from '@twinning/testing/clone-database';
import type pg from 'pg';
import { publicKey, sealOf } from './chain-fault.ts';
import { readChain } from './read-chain.ts';
import { verifyService } from './verify-service.ts';

const service = 'recognition';
const at = new Date('2025-07-01T00:00:00.250Z');
const pair = generateKeyPairSync('ed25519');
const key: JsonWebKey = { ...pair.privateKey.export({ format: 'jwk' }), kid: 'k1' };
const theirs = publicKey(pair.publicKey.export({ format: 'jwk' }));

describe('verifying the audit trail', () => {
  let folder = '';
  let template: ClonedDatabase;

  /** Twelve entries, of which ten were there when the head was signed. */
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'audit-heads-'));
    template = await cloneDatabase();
    const orm = await startOrm({ schema: service, url: template.urlFor(service), entities: [], unasked: theService });
    const write = async (from: number, to: number) => {
      const work = startWork(orm.em.fork({ useContext: true }), anonymous('2025-07-01'), () => at, service, 'r1');
      await work.transaction(async (tx) => {
        for (let nth = from; nth <= to; nth += 1)
          work.record(tx, { action: 'try', subjectType: 'Thing', subjectId: `thing-${nth}`, after: { số: nth / 4 } });
      });
    };
    await write(1, 10);
    await sealAudit(orm.em, service, { key, folder }, at);
    await sealAudit(orm.em, service, { key, folder }, at);
    await write(11, 12);
    await orm.close();
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await template[Symbol.asyncDispose]();
  });

  /** What the verifier says after the owner of the tables has had a hand in them. */
  async function after(tamper: (client: pg.Client) => Promise<unknown>, signedBy = theirs) {
    await using clone = await cloneDatabase(template.url);
    return await within(clone.url, async (client) => {
      for (const table of ['audit_entry', 'audit_head'])
        await client.query(`alter table ${service}.${table} disable trigger keep_audit`);
      await client.query(`set search_path = ${service}; set twinning.principal = 'service'`);
      await tamper(client);
      return verifyService(client, service, signedBy, folder);
    });
  }
  const run = (statement: string) => (client: pg.Client) => client.query(statement);

  async function rewrite(client: pg.Client): Promise<void> {
    const entries = [];
    for await (const entry of readChain(client, service)) entries.push(entry);
    await client.query('delete from audit_entry where seq > 0');
    const columns =
      'seq, at, request_id, account_id, person_id, client_id, viewed_by, roles, kind, action, subject_type, subject_id, before, after, previous_hash, hash';
    let sealed = '';
    for (const { seq, previousHash: _previous, hash: _hash, ...old } of entries) {
      const entry = seq === 3 ? { ...old, subjectId: 'somebody-else' } : old;
      const hash = sealOf(sealed, seq, entry);
      await client.query(
        `insert into audit_entry (${columns}) values ($1, $2, $3, null, null, null, null, $4, $5, $6, $7, $8, null, $9, $10, $11)`,
        [
          seq,
          entry.at,
          entry.requestId,
          JSON.stringify(entry.roles),
          entry.kind,
          entry.action,
          entry.subjectType,
          entry.subjectId,
          JSON.stringify(entry.after),
          sealed,
          hash,
        ],
      );
      sealed = hash;
    }
  }

  it('finds nothing wrong with what nobody has touched, and one head for what was signed twice', async () => {
    expect(await after(async () => undefined)).toEqual({ entries: 12, heads: 1, fault: null });
  });

  it.each([
    ['an entry is changed', `update audit_entry set after = '{"số": 7}' where seq = 5`, 5, 'is not what was sealed'],
    ['an instant is moved', `update audit_entry set at = at + interval '1 microsecond' where seq = 5`, 5, 'sealed'],
    ['an entry is deleted', 'delete from audit_entry where seq = 5', 5, 'is missing'],
    ['the first entry is deleted', 'delete from audit_entry where seq = 1', 1, 'is missing'],
    [
      'an entry is slipped in',
      `update audit_entry set seq = seq + 100 where seq > 5;
       update audit_entry set seq = seq - 99 where seq > 100;
       insert into audit_entry select 6, at, request_id, account_id, person_id, client_id, viewed_by, roles, kind, action,
         subject_type, subject_id, before, after, hash, 'x' from audit_entry where seq = 5`,
      6,
      'is not what was sealed',
    ],
    [
      'two entries change places',
      `update audit_entry set seq = 100 where seq = 5; update audit_entry set seq = 5 where seq = 6;
       update audit_entry set seq = 6 where seq = 100`,
      5,
      'does not follow',
    ],
    ['the tail is cut behind a signed head', 'delete from audit_entry where seq >= 10', 10, 'is missing'],
    ['everything is gone', 'truncate audit_entry; truncate audit_head', 1, 'is missing'],
    ['a head is forged', `update audit_head set signature = 'AAAA'`, 10, 'signature does not hold'],
    [
      'a head is slipped in',
      `insert into audit_head select 12, hash, signed_at, key_id, signature from audit_head`,
      12,
      '',
    ],
  ])('finds that %s', async (_how, statement, seq, what) => {
    const { fault } = await after(run(statement));
    expect(fault).toMatchObject({ seq, what: expect.stringContaining(what) });
  });

  it('finds a chain that was written anew with seals that fit', async () => {
    const { fault } = await after(rewrite);
    expect(fault).toEqual({ seq: 10, what: 'is not the one that was signed' });
  });

  it('finds heads signed by another key', async () => {
    const other = publicKey(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }));
    const { fault } = await after(async () => undefined, other);
    expect(fault).toMatchObject({ seq: 10, what: 'has a head whose signature does not hold' });
  });
});
