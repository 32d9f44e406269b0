import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditEntry } from '@twinning/persistence/audit/entry';
import { sealedText } from '@twinning/persistence/audit/sealed-text';
import { within } from '@twinning/persistence/postgres/within';
import { type ServiceName, serviceNames } from '@twinning/persistence/service-names';
import { type ClonedDatabase, cloneDatabase } from './clone-database.ts';

const people = [
  ['acc_head', 'per_head', 'SCHOOL_HEAD'],
  ['acc_officer', 'per_officer', 'DEPARTMENT_OFFICER'],
  ['acc_admin', 'per_admin', 'DEPARTMENT_ADMINISTRATOR'],
  ['acc_auditor', 'per_auditor', 'AUDITOR'],
] as const;

const rights = (service: ServiceName): string =>
  people
    .map(([account, person, role]) =>
      service === 'organizations'
        ? `insert into person (id, name, generated, provenance, recorded_at) values ('${person}', 'a', false, '[]', now());
           insert into account (id, email, name, person_id, recorded_at) values ('${account}', '${account}@test.example', 'a', '${person}', now());
           insert into membership (id, account_id, role, organization_id, valid_from, recorded_at)
             values ('mbs_${account}', '${account}', '${role}', 'org_dep', '2020-01-01', now());`
        : `insert into registry_membership (id, account_id, person_id, name, role, organization_id, valid_from)
             values ('mbs_${account}', '${account}', '${person}', 'a', '${role}', 'org_dep', '2020-01-01');`,
    )
    .join('\n');

const entryOf = (kind: 'READ' | 'WRITE', accountId: string | null, subjectId: string): string =>
  sealedText(
    auditEntry(
      kind,
      { action: 'personalRecords', subjectType: 'Person', subjectId },
      { accountId, personId: null, clientId: null, viewedBy: null, roles: [] },
      { at: new Date('2025-07-01T00:00:00Z'), requestId: 'request-1' },
    ),
  );

describe.each(serviceNames)('the trail of %s', (service) => {
  let clone: ClonedDatabase;
  const ask = <Row extends object>(who: string, text: string, values: unknown[] = []): Promise<Row[]> =>
    within(clone.urlFor(service), async (client) => {
      await client.query(`select set_config('twinning.principal', $1, false)`, [who]);
      return (await client.query<Row>(text, values)).rows;
    });
  const seen = async (who: string, table: string) =>
    (await ask<{ seq: number }>(who, `select seq::int from ${table} order by seq`)).map(({ seq }) => seq);

  beforeAll(async () => {
    clone = await cloneDatabase();
    await within(clone.urlFor(service), async (client) => {
      await client.query(`select set_config('twinning.principal', 'service', false)`);
      await client.query(rights(service));
    });
    // Whoever asks appends, and the chain goes on although nobody of them sees the entry before.
    await ask('account:acc_officer', 'select append_audit($1)', [[entryOf('WRITE', 'acc_officer', 'org_1')]]);
    await ask('', 'select append_audit($1)', [[entryOf('READ', null, 'per_head')]]);
    await ask('account:acc_head', 'select append_audit($1)', [[entryOf('WRITE', 'acc_head', 'per_officer')]]);
    await ask('service', `insert into audit_head values (3, 'hash', now(), 'key', 'signature')`);
  });
  afterAll(() => clone[Symbol.asyncDispose]());

  it('is read by the service, auditors and administrators', async () => {
    for (const who of ['service', 'account:acc_auditor', 'account:acc_admin']) {
      expect(await seen(who, 'audit_entry')).toEqual([1, 2, 3]);
      expect(await seen(who, 'audit_head')).toEqual([3]);
    }
  });

  it('shows everybody else what they did themselves and who read what of them', async () => {
    expect(await seen('account:acc_head', 'audit_entry')).toEqual([2, 3]);
    expect(await seen('account:acc_officer', 'audit_entry')).toEqual([1]);
    for (const who of ['', 'account:acc_stranger']) expect(await seen(who, 'audit_entry')).toEqual([]);
    for (const who of ['', 'account:acc_officer', 'account:acc_head'])
      expect(await seen(who, 'audit_head')).toEqual([]);
  });

  it('tells those who read it the names of those who act', async () => {
    const rights = service === 'organizations' ? 'membership' : 'registry_membership';
    const known = async (who: string) => (await ask(who, `select from ${rights}`)).length;
    expect(await known('account:acc_auditor')).toBe(people.length);
    expect(await known('account:acc_admin')).toBe(people.length);
    expect(await known('account:acc_head')).toBe(1);
    expect(await known('')).toBe(0);
  });

  it('takes nothing past the chain', async () => {
    for (const statement of [
      `insert into audit_entry (seq, at, request_id, roles, kind, action, subject_type, subject_id, previous_hash, hash)
        values (4, now(), 'r', '[]', 'READ', 'a', 'a', 'a', '', '')`,
      `insert into audit_head values (4, 'hash', now(), 'key', 'signature')`,
    ])
      await expect(ask('account:acc_auditor', statement)).rejects.toThrow('row-level security');
  });
});
