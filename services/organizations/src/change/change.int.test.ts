import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const CHANGES = `query ($since: DateTime, $first: Int) { changes(since: $since, first: $first) {
  cursor events { id type at entity { __typename ... on Organization { id name } ... on OfficialDocument { id symbol } } } } }`;
type Feed = {
  changes: { cursor: string; events: { id: string; type: string; entity: { __typename: string; id: string } }[] };
};

describe('the journal of the register', () => {
  let service: OpenOrganizations;
  let officer: string;
  const changes = async (since: string | null = null, first?: number) =>
    (await service.execute<Feed>(null, CHANGES, { since, first })).changes;
  const does = (mutation: string, input: object) =>
    service.execute(
      officer,
      `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename } }`,
      { input },
    );

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has({ id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' });
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    service.itIs('2024-05-06T01:00:00Z');
    await does('registerOrganization', { kind: 'PRESS', name: 'Báo Giáo dục', from: '2020-01-01' });
    service.itIs('2024-05-06T02:00:00Z');
    await does('appointLeader', {
      organizationId: 'org_department',
      position: 'Giám đốc',
      personName: 'Mai',
      from: '2024-01-01',
    });
    await does('fileDocument', {
      kind: 'PLAN',
      symbol: '1/KH',
      issuedOn: { value: '2024-05-01' },
      issuerIds: ['org_department'],
    });
    await does('openAccount', {
      email: 'a@test.example',
      name: 'An',
      password: 'correct horse',
      role: 'SUPPORT',
      organizationId: 'org_department',
      from: '2024-01-01',
    });
    service.itIs('2024-05-06T03:00:00Z');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('tells what happened to bodies and papers, and nothing of people and accounts', async () => {
    const { events } = await changes();
    expect(events.map(({ type, entity }) => [type, entity.__typename])).toEqual([
      ['organizations.organization-registered.v1', 'Organization'],
      ['organizations.organization-changed.v1', 'Organization'],
      ['organizations.document-filed.v1', 'OfficialDocument'],
    ]);
  });

  it('goes on where it ended, and tears no instant apart', async () => {
    const first = await changes(null, 1);
    expect(first.events).toHaveLength(1);
    const second = await changes(first.cursor, 1);
    expect(second.events).toHaveLength(2);
    expect((await changes(second.cursor)).events).toEqual([]);
  });

  it('tells the last ten seconds again', async () => {
    service.itIs('2024-05-06T02:00:05Z');
    const { cursor, events } = await changes();
    expect(cursor).toBe('2024-05-06T01:59:55.000Z');
    expect((await changes(cursor)).events).toEqual(events.slice(1));
  });

  it.each([0, 501])('refuses %i at a time', async (first) => {
    expect((await service.attempt(null, CHANGES, { first })).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });
});
