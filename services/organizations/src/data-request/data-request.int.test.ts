import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERASED_NAME } from '@twinning/domain/erased';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { enrol } from '../identity/enrol.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const ASK = /* GraphQL */ `
  mutation ($input: AskForDataInput!) {
    askForData(input: $input) {
      __typename
      ... on DataRequest { id version kind dueOn outcome person { id name } }
      ... on Refusal { message }
    }
  }
`;
const ANSWER = /* GraphQL */ `
  mutation ($input: AnswerDataRequestInput!) {
    answerDataRequest(input: $input) {
      __typename
      ... on DataRequest { id version outcome note }
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const RECORDS = /* GraphQL */ `
  query ($id: ID!) { person(id: $id) { registerRecords { kind text } dataRequests { kind outcome } } }
`;
const WAITING = `{ dataRequests { totalCount edges { node { id person { id } } } } }`;

type Made = { __typename: string; id: string; version: number; outcome: string | null };
type Read = { person: { registerRecords: { kind: string; text: string }[] | null; dataRequests: object[] | null } };

describe('what somebody asks about the data kept of them', () => {
  let service: OpenOrganizations;
  const everything = async (table: string) =>
    (await service.keptSecrets(`organizations.${table}`)).map((row) => ({ text: JSON.stringify(row) }));
  const ask = async (who: string, input: object) =>
    (await service.execute<{ askForData: Made }>(who, ASK, { input })).askForData;
  const answer = async (who: string, input: object) =>
    (await service.execute<{ answerDataRequest: Made }>(who, ANSWER, { input: { expectedVersion: 1, ...input } }))
      .answerDataRequest;
  const records = async (who: string, id: string) => (await service.execute<Read>(who, RECORDS, { id })).person;

  beforeAll(async () => {
    service = await openOrganizations();
    service.itIs('2026-01-09T02:00:00Z');
    await service.has(
      { id: 'org_so', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_so' },
    );
    await service.member('boss', 'DEPARTMENT_ADMINISTRATOR', 'org_so');
    await service.member('officer', 'DEPARTMENT_OFFICER', 'org_so');
    for (const who of ['mai', 'lan', 'hoa']) {
      const accountId = await service.member(who, 'SCHOOL_STAFF', 'org_school');
      const enrolment = { accountId, login: `${who}@test.example`, name: who, passwordHash: 'x' };
      await service.em().transactional((tx) => enrol(tx, [enrolment], new Date()));
    }
    await rowsOf(
      service.em(),
      sql`insert into appointment (id, person_id, organization_id, position, is_head, valid_from, generated, provenance)
        values ('apt_lan', 'per_lan', 'org_school', 'Phó hiệu trưởng', false, '2020-01-01', false, '[]')`,
    );
    await rowsOf(
      service.em(),
      sql`insert into invitation (id, organization_id, role, valid_from, name, email, link_digest, invited_by, invited_at, expires_at, accepted_at, account_id)
        values ('inv_used', 'org_school', 'SCHOOL_STAFF', '2025-01-01', 'mai', 'mai@test.example', 'a', 'acc_boss', now(), now(), now(), 'acc_mai'),
          ('inv_open', 'org_so', 'DEPARTMENT_OFFICER', '2026-01-01', 'mai', 'mai@test.example', 'b', 'acc_boss', now(), '2026-02-01', null, null),
          ('inv_lan', 'org_so', 'DEPARTMENT_OFFICER', '2026-01-01', 'lan', 'lan@test.example', 'c', 'acc_boss', now(), '2026-02-01', null, null)`,
    );
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('shows all that is kept to the person and to the administrator, and to nobody else', async () => {
    const own = await records('acc_mai', 'per_mai');
    expect(own.registerRecords?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['NAME', 'ACCOUNT', 'RIGHT']));
    expect(own.registerRecords?.filter(({ kind }) => kind === 'INVITATION')).toHaveLength(2);
    expect((await records('acc_boss', 'per_mai')).registerRecords).toEqual(own.registerRecords);
    const noted = (await everything('audit_entry')).filter(({ text }) => text.includes('"personalRecords"'));
    expect(noted).toHaveLength(1);
    for (const stranger of ['acc_lan', 'acc_officer'])
      expect(await records(stranger, 'per_mai')).toEqual({ registerRecords: null, dataRequests: null });
  });

  it('is asked once, answered by an administrator, and told to the person', async () => {
    const asked = await ask('acc_hoa', { kind: 'EXPORT' });
    expect(asked).toMatchObject({ __typename: 'DataRequest', dueOn: '2026-01-13', outcome: null });
    expect(await ask('acc_hoa', { kind: 'EXPORT' })).toMatchObject({ __typename: 'AlreadyAsked' });
    expect(await ask('acc_mai', { kind: 'EXPORT', personId: 'per_hoa' })).toMatchObject({ __typename: 'NotFound' });
    expect(await service.execute('acc_boss', WAITING)).toMatchObject({ dataRequests: { totalCount: 1 } });
    expect((await service.attempt('acc_officer', WAITING)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await answer('acc_boss', { requestId: asked.id })).toMatchObject({ outcome: 'DONE', version: 2 });
    expect((await records('acc_hoa', 'per_hoa')).dataRequests).toEqual([{ kind: 'EXPORT', outcome: 'DONE' }]);
  });

  it('erases what may be forgotten: nobody signs in, and the name stands nowhere', async () => {
    const { id } = await ask('acc_officer', { kind: 'ERASURE', personId: 'per_mai', idempotencyKey: 'paper' });
    const again = { kind: 'ERASURE', personId: 'per_mai', idempotencyKey: 'paper' };
    expect(await ask('acc_officer', again)).toMatchObject({ id, outcome: null });
    expect(await answer('acc_boss', { requestId: id })).toMatchObject({ outcome: 'DONE' });
    expect((await records('acc_boss', 'per_mai')).registerRecords).toContainEqual({ kind: 'NAME', text: ERASED_NAME });
    for (const table of ['account', 'person', 'outbox', 'invitation'])
      for (const { text } of await everything(table)) expect(text).not.toMatch(/"mai"|mai@test/);
    const left = await rowsOf(
      service.em(),
      sql<{ id: string }>`select id, email, withdrawn_at is not null as withdrawn from invitation order by id`,
    );
    expect(left).toEqual([
      { id: 'inv_lan', email: 'lan@test.example', withdrawn: false },
      { id: 'inv_open', email: null, withdrawn: true },
      { id: 'inv_used', email: null, withdrawn: false },
    ]);
    const identities = await service.signInRows(`select id from identity."user" where id = 'acc_mai'`);
    expect(identities).toEqual([]);
  });

  it('keeps who held an office, and says so', async () => {
    const { id } = await ask('acc_lan', { kind: 'ERASURE' });
    expect(await answer('acc_boss', { requestId: id })).toMatchObject({ __typename: 'InvalidInput' });
    const note = 'Giữ quyết định bổ nhiệm theo quy định lưu trữ';
    expect(await answer('acc_boss', { requestId: id, note })).toMatchObject({ outcome: 'PARTLY', note });
    expect((await records('acc_boss', 'per_lan')).registerRecords).toContainEqual({ kind: 'NAME', text: 'lan' });
    expect(await answer('acc_boss', { requestId: id, expectedVersion: 2 })).toMatchObject({
      __typename: 'AlreadyAnswered',
    });
  });
});
