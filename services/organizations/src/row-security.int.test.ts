import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actingAs, callerOf, theService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { pastThePolicies } from '@twinning/testing/row-security';
import { type OpenOrganizations, openOrganizations } from './open-organizations.test-kit.ts';

const everybody = [null, 'acc_stranger', 'acc_staff', 'acc_head', 'acc_office', 'acc_officer', 'acc_auditor'];

describe('past all policies of the code', () => {
  let service: OpenOrganizations;
  let database: Awaited<ReturnType<typeof pastThePolicies>>;

  beforeAll(async () => {
    service = await openOrganizations();
    database = await pastThePolicies(service, 'organizations');
    await service.has(
      { id: 'org_dep', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_dep' },
      { id: 'org_a', name: 'Trường A', kind: 'SCHOOL', levels: ['PRESCHOOL'], parentId: 'org_office' },
    );
    await service.member('officer', 'DEPARTMENT_OFFICER', 'org_dep');
    await service.member('auditor', 'AUDITOR', 'org_dep');
    await service.member('office', 'DISTRICT_OFFICER', 'org_office');
    await service.member('head', 'SCHOOL_HEAD', 'org_a');
    await service.member('staff', 'SCHOOL_STAFF', 'org_a');
    const em = service.em();
    await rowsOf(
      em,
      sql`insert into sign_in_guess (subject, guesses, forgotten_at) values ('head@test.example', array[now()], now())`,
    );
    await rowsOf(
      em,
      sql`insert into outside_identity (issuer, subject, account_id, bound_at) values ('https://issuer', '1', 'acc_head', now())`,
    );
    await rowsOf(
      em,
      sql`insert into invitation (id, organization_id, role, valid_from, name, code_digest, invited_by, invited_at, expires_at)
        values ('inv_1', 'org_a', 'SCHOOL_STAFF', '2024-05-06', 'Hà', 'digest', 'acc_head', now(), now())`,
    );
    await rowsOf(
      em,
      sql`insert into password_reset (id, account_id, digest, made_at, expires_at)
        values ('rst_1', 'acc_head', 'digest', now(), now())`,
    );
    await rowsOf(em, sql`insert into second_factor (account_id, secret, made_at) values ('acc_head', 'sealed', now())`);
    await rowsOf(em, sql`insert into recovery_code (account_id, digest) values ('acc_head', 'digest')`);
    await rowsOf(
      em,
      sql`insert into sign_in_ticket (digest, account_id, expires_at) values ('digest', 'acc_head', now())`,
    );
    await rowsOf(
      em,
      sql`insert into support_view (id, support_account_id, account_id, reason, asked_at, expires_at)
        values ('spv_1', 'acc_staff', 'acc_head', 'a', now(), now())`,
    );
    await rowsOf(
      em,
      sql`insert into merge (id, subject, kept_id, merged_id, reason, moved, account_id)
        values ('mrg_1', 'PERSON', 'per_head', 'per_other', 'a', '{}', 'acc_officer')`,
    );
    await rowsOf(em, sql`insert into outgoing_mail (id, sealed, queued_at) values ('mail_1', 'sealed', now())`);
    await rowsOf(
      em,
      sql`insert into sheet_import (id, version, kind, state, file_name, file_hash, organization_id, account_id, headers, mapping, counts, done, total)
        values ('imp_1', 1, 'PEOPLE', 'DONE', 'a', 'a', 'org_office', 'acc_office', '{}', '{}', '{}', 0, 0)`,
    );
    await rowsOf(
      em,
      sql`insert into sheet_import_row (import_id, position, cells, issues) values ('imp_1', 2, '{Hà}', '[]')`,
    );
    await rowsOf(
      em,
      sql`insert into api_client (id, version, organization_id, name, scopes, budget, created_by, created_at, expires_at)
        values ('cli_1', 1, 'org_office', 'Máy', '{}', 1, 'acc_office', now(), now())`,
    );
    await rowsOf(
      em,
      sql`insert into api_key (id, client_id, prefix, digest, created_at, expires_at)
        values ('key_1', 'cli_1', 'p', 'digest', now(), now())`,
    );
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    await service[Symbol.asyncDispose]();
  });

  it('an account and its rights are its own, the department’s and auditors’', async () => {
    for (const table of ['account', 'membership']) {
      expect(await database.seen('acc_stranger', table)).toBe(0);
      for (const account of ['acc_staff', 'acc_head', 'acc_office'])
        expect(await database.seen(account, table)).toBe(1);
      for (const account of ['acc_officer', 'acc_auditor']) expect(await database.seen(account, table)).toBe(5);
    }
  });

  it('what opens accounts, and letters, are read by nobody', async () => {
    const closed = ['password_reset', 'second_factor', 'recovery_code', 'sign_in_ticket', 'sign_in_guess'];
    for (const table of [...closed, 'outgoing_mail']) expect(await database.whoSees(table, everybody)).toEqual([]);
    expect(await database.whoSees('outside_identity', everybody)).toEqual(['acc_head']);
    expect(await database.whoSees('support_view', everybody)).toEqual(['acc_staff', 'acc_head']);
  });

  it('what is kept of links, codes, keys and begun sign-ins is read by the service itself on nobody’s behalf', async () => {
    const columns = {
      invitation: ['link_digest', 'code_digest'],
      api_key: ['digest'],
      outside_sign_in: ['state_digest', 'code_verifier', 'nonce'],
    };
    for (const [table, secrets] of Object.entries(columns))
      for (const secret of [...secrets, '*'])
        for (const asking of [theService, ...everybody.map((account) => callerOf(account, service.today()))])
          await expect(
            actingAs(asking, () => rowsOf(service.em(), sql`select ${sql.raw(secret)} from ${sql.table(table)}`)),
          ).rejects.toThrow(`permission denied for table ${table}`);
    const asked = sql<{ found: string | null }>`select identity.invitation_of(null, 'digest') as found`;
    expect(await actingAs(theService, () => rowsOf(service.em(), asked))).toEqual([{ found: 'inv_1' }]);
  });

  it('the keys of an office are its own, the department’s and auditors’; a key does not see itself', async () => {
    const keepers = ['acc_office', 'acc_officer', 'acc_auditor'];
    expect(await database.whoSees('api_client', [...everybody, 'cli_1'])).toEqual([...keepers, 'cli_1']);
    expect(await database.whoSees('api_key', [...everybody, 'cli_1'])).toEqual(keepers);
  });

  it('whom a body has invited is for the body, for whoever stands above it, and for auditors', async () => {
    const near = ['acc_staff', 'acc_head', 'acc_office', 'acc_officer', 'acc_auditor'];
    expect(await database.whoSees('invitation', everybody)).toEqual(near);
  });

  it('what somebody asked about data is the person’s, the asker’s and the department’s', async () => {
    await rowsOf(
      service.em(),
      sql`insert into data_request (id, version, person_id, kind, asked_by, asked_at, due_on)
        values ('drq_1', 1, 'per_staff', 'EXPORT', 'acc_head', now(), '2025-07-01')`,
    );
    const near = ['acc_staff', 'acc_head', 'acc_officer', 'acc_auditor'];
    expect(await database.whoSees('data_request', everybody)).toEqual(near);
  });

  it('a sheet and its rows are those of its office', async () => {
    for (const table of ['sheet_import', 'sheet_import_row'])
      expect(await database.whoSees(table, everybody)).toEqual(['acc_office']);
  });

  it('a reorganisation that is only planned is for the department and auditors', async () => {
    await rowsOf(
      service.em(),
      sql`insert into reorganization (id, version, state, title, effective_on, founded, generated, provenance)
        values ('reo_1', 1, 'DRAFT', 'a', '2025-07-01', '[]', false, '[]')`,
    );
    expect(await database.whoSees('reorganization', everybody)).toEqual(['acc_officer', 'acc_auditor']);
  });

  it('nobody sees anything guarded, and strangers no more than who works in the movement', async () => {
    expect(await database.filled()).toEqual(expect.arrayContaining(['account', 'api_key', 'invitation', 'person']));
    expect(await database.openTo(null)).toEqual([]);
    expect(await database.openTo('acc_stranger')).toEqual(['merge', 'person']);
  });

  it('the login role cannot open more for itself', async () => {
    expect(new Set(await database.attempts('account'))).toEqual(new Set(['refused']));
  });
});
