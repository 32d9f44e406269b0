import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { startWork } from '@twinning/persistence/work';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const TRAIL = `query ($filter: AuditFilter!, $first: Int, $after: String, $purpose: AuditPurpose) {
  organizationsAudit(filter: $filter, first: $first, after: $after, purpose: $purpose) {
    head { service number hash signedNumber signedAt }
    pageInfo { hasNextPage endCursor }
    edges { cursor node { id service number at kind who accountId clientId viewedBy viewedById
      roles { role organization { id name } } action subjectType subjectId before after requestId } } } }`;
const LOG = `query ($first: Int, $after: String) { organizationsAccessLog(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { id at who action subjectType subjectId throughYourEyes veiled roles { role organization { name } } } } } }`;

type Node = {
  number: number;
  who: string | null;
  viewedBy: string | null;
  kind: string;
  action: string;
  subjectId: string;
  before: string | null;
  after: string | null;
  roles: { role: string; organization: { name: string } }[];
};
type Page = {
  head: { number: number; signedNumber: number | null };
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: Node }[];
};
type Looked = { who: string | null; action: string; throughYourEyes: boolean };

describe('the trail of the register', () => {
  let service: OpenOrganizations;
  let auditor: string;
  let administrator: string;
  const read = async (filter: object = {}, more: object = {}, who: string = auditor): Promise<Page> =>
    (await service.execute<{ organizationsAudit: Page }>(who, TRAIL, { filter, ...more })).organizationsAudit;
  const found = async (filter: object) => (await read(filter)).edges.map(({ node }) => node);
  const subjects = async (filter: object) => (await found(filter)).map(({ subjectId }) => subjectId);

  /** Lets somebody do, read or be refused something at an hour, as a mutation of theirs would note it. */
  async function does(
    who: Partial<Actor> & { accountId: string | null },
    at: string,
    subjectId: string,
    what = 'WRITE',
  ) {
    const actor = { personId: null, name: null, memberships: [], day: at.slice(0, 10), ...who };
    const work = startWork(service.em(), actor, () => new Date(at), 'organizations', `request-${subjectId}`);
    const deed = { action: 'tryThing', subjectType: 'Account', subjectId };
    if (what === 'WRITE')
      await work.transaction(async (tx) => work.record(tx, { ...deed, before: { name: 'A' }, after: { name: 'B' } }));
    if (what === 'READ') work.noteRead({ ...deed, action: 'members' });
    if (what === 'REFUSED') work.audit.noteRefusal(who.accountId ?? 'nobody', deed);
    await work.audit.close();
  }
  const right = (role: Actor['memberships'][number]['role'], organizationId = 'org_a') => ({
    memberships: [{ role, organizationId, from: '2020-01-01', to: null }],
  });

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_dep', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_a', name: 'Trường A', kind: 'SCHOOL', levels: ['PRIMARY'] },
    );
    auditor = await service.member('auditor', 'AUDITOR', 'org_dep');
    administrator = await service.member('administrator', 'DEPARTMENT_ADMINISTRATOR', 'org_dep');
    await service.member('officer', 'DEPARTMENT_OFFICER', 'org_dep');
    await service.member('hoa', 'SCHOOL_HEAD', 'org_a');
    await service.member('support', 'SUPPORT', 'org_dep');
    await does({ accountId: 'acc_hoa', ...right('SCHOOL_HEAD') }, '2024-03-01T02:00:00Z', 'acc_first');
    await does(
      { accountId: 'acc_officer', ...right('DEPARTMENT_OFFICER', 'org_dep') },
      '2024-03-02T16:59:00Z',
      'acc_hoa',
      'READ',
    );
    await does({ accountId: 'acc_hoa', ...right('SCHOOL_HEAD') }, '2024-03-02T17:00:00Z', 'acc_third', 'REFUSED');
    await does({ accountId: 'cli_system' }, '2024-03-04T02:00:00Z', 'acc_fourth');
    await does({ accountId: 'acc_hoa', viewedBy: 'acc_support' }, '2024-03-05T02:00:00Z', 'acc_other', 'READ');
    service.itIs('2024-05-06T02:00:00Z');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('tells who did what as whom, the newest first, with what was before and is after', async () => {
    const before = { to: '2024-03-31' };
    expect(await subjects(before)).toEqual(['acc_other', 'acc_fourth', 'acc_third', 'acc_hoa', 'acc_first']);
    const [eyes, key, , , first] = await found(before);
    expect(eyes).toMatchObject({ who: 'hoa', viewedBy: 'support', kind: 'READ' });
    expect(key).toMatchObject({ who: null, clientId: 'cli_system' });
    expect(first).toMatchObject({
      who: 'hoa',
      requestId: 'request-acc_first',
      roles: [{ role: 'SCHOOL_HEAD', organization: { name: 'Trường A' } }],
      before: '{"name":"A"}',
      after: '{"name":"B"}',
    });
  });

  it.each([
    ['an account', { actor: 'acc_hoa' }, ['acc_other', 'acc_third', 'acc_first']],
    ['a name', { actor: 'HOÀ', kind: 'WRITE' }, ['acc_first']],
    ['who looked through the eyes', { actor: 'support', to: '2024-03-31' }, ['acc_other']],
    ['a key', { actor: 'cli_system' }, ['acc_fourth']],
    ['a sign that is in no name', { actor: '%' }, []],
    ['a role', { role: 'DEPARTMENT_OFFICER' }, ['acc_hoa']],
    ['an organization', { organizationId: 'org_a' }, ['acc_third', 'acc_first']],
    ['an action', { action: 'members' }, ['acc_other', 'acc_hoa']],
    ['refusals', { kind: 'REFUSED' }, ['acc_third']],
    ['a subject', { subjectType: 'Account', subjectId: 'acc_first', kind: 'WRITE' }, ['acc_first']],
    ['a request', { requestId: 'request-acc_third' }, ['acc_third']],
    ['days of Vietnam', { from: '2024-03-02', to: '2024-03-02' }, ['acc_hoa']],
    ['the next day', { from: '2024-03-03', to: '2024-03-03' }, ['acc_third']],
  ])('is searched by %s', async (_, filter, expected) => {
    expect(await subjects(filter)).toEqual(expected);
  });

  it('knows what was said before a change, though whoever changed it may not read it there', async () => {
    const rename = (name: string, expectedVersion: number) =>
      service.execute(
        'acc_officer',
        'mutation ($input: RenameOrganizationInput!) { renameOrganization(input: $input) { __typename } }',
        { input: { organizationId: 'org_a', name, from: '2024-05-06', expectedVersion } },
      );
    await rename('Trường Đổi Tên', 1);
    await rename('Trường Đổi Tên Lần Hai', 2);
    const [second, first] = await found({ action: 'organizations.organization-changed.v1' });
    expect(first).toMatchObject({
      before: expect.stringContaining('"version":1'),
      after: expect.stringContaining('Trường Đổi Tên'),
    });
    expect(second).toMatchObject({ before: first?.after, after: expect.stringContaining('Lần Hai') });
  });

  it('goes on where a page ended', async () => {
    const filter = { to: '2024-03-31' };
    const first = await read(filter, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await read(filter, { first: 5, after: first.pageInfo.endCursor });
    expect(rest.edges).toHaveLength(3);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('notes that it was read, by whom and for what, and that it was taken away', async () => {
    await read({ actor: 'acc_hoa' }, { purpose: 'EXPORT' }, administrator);
    const [noted] = await found({ action: 'exportAudit' });
    expect(noted).toMatchObject({ who: 'administrator', kind: 'READ', subjectId: 'acc_hoa' });
    expect(JSON.parse(noted!.after!)).toMatchObject({ actor: 'acc_hoa' });
    const [looked] = await found({ action: 'readAudit' });
    expect(looked).toMatchObject({
      who: 'auditor',
      subjectId: 'organizations',
      after: expect.stringContaining('exportAudit'),
    });
  });

  it('names the newest entry, which nobody has signed here', async () => {
    const { head, edges } = await read({}, { first: 1 });
    expect(head).toMatchObject({ number: edges[0]!.node.number, signedNumber: null });
  });

  it('tells its readers for whom an account acted, and nobody else', async () => {
    const DELEGATE = 'mutation ($input: DelegateRightInput!) { delegateRight(input: $input) { __typename } }';
    const LENT = 'query ($of: [ID!]!) { lentRights(accountIds: $of) { accountId role organizationId from to lentBy } }';
    await service.member('deputy', 'SCHOOL_STAFF', 'org_a');
    const term = { from: '2024-05-06', to: '2024-05-10' };
    const lent = { membershipId: 'mbs_hoa', toAccountId: 'acc_deputy', ...term, reason: 'Đi công tác' };
    expect(await service.execute('acc_hoa', DELEGATE, { input: lent })).toEqual({
      delegateRight: { __typename: 'Delegation' },
    });
    const of = { of: ['acc_deputy', 'acc_nobody'] };
    expect(await service.execute(auditor, LENT, of)).toEqual({
      lentRights: [{ accountId: 'acc_deputy', role: 'SCHOOL_HEAD', organizationId: 'org_a', ...term, lentBy: 'hoa' }],
    });
    expect(await service.execute('acc_hoa', LENT, of)).toEqual({ lentRights: null });
    expect(
      (await service.attempt(auditor, LENT, { of: Array.from({ length: 101 }, () => 'acc_x') })).errors,
    ).toHaveLength(1);
  });

  it('is not there for anybody else, nor for whoever looks through the eyes of an auditor', async () => {
    const others = ['acc_officer', 'acc_hoa', 'acc_support', { accountId: auditor, viewedBy: 'acc_support' }];
    for (const who of others)
      expect(await service.attempt(who, TRAIL, { filter: {} })).toEqual({
        data: { organizationsAudit: null },
        errors: [],
      });
    for (const who of [null, { accountId: auditor, scopes: ['ORGANIZATIONS_READ'] as const }])
      expect((await service.attempt(who, TRAIL, { filter: {} })).errors).toHaveLength(1);
  });

  it('refuses a day that there is not, and a page that is too long', async () => {
    for (const asked of [{ filter: { from: '2024-02-30' } }, { filter: {}, first: 101 }, { filter: {}, after: 'x' }])
      expect((await service.attempt(auditor, TRAIL, asked)).errors).toHaveLength(1);
  });

  it('costs as many statements for a hundred rows as for one', async () => {
    const cost = async (first: number) => (await countStatements(() => read({}, { first }))).statements;
    expect(await cost(100)).toBe(await cost(1));
  });

  describe('to the person', () => {
    const log = async (who: unknown = 'acc_hoa', more: object = {}) =>
      (
        await service.execute<{
          organizationsAccessLog: { totalCount: number; pageInfo: Page['pageInfo']; edges: { node: Looked }[] } | null;
        }>(who as string, LOG, more)
      ).organizationsAccessLog;

    it('tells who looked at their data, auditors and support included, and nothing of their own looks', async () => {
      const { edges, totalCount } = (await log())!;
      const told = edges.map(({ node }) => [node.who, node.action, node.throughYourEyes]);
      expect(told.slice(-2)).toEqual([
        ['support', 'members', true],
        ['officer', 'members', false],
      ]);
      expect(told).toContainEqual(['auditor', 'readAudit', false]);
      expect(told).toContainEqual(['administrator', 'exportAudit', false]);
      expect(totalCount).toBe(edges.length);
    });

    it('goes on where a page ended', async () => {
      const first = (await log('acc_hoa', { first: 1 }))!;
      const all = (await log())!;
      const rest = (await log('acc_hoa', { first: 100, after: first.pageInfo.endCursor }))!;
      expect([...first.edges, ...rest.edges]).toEqual(all.edges);
    });

    it('is nobody else’s', async () => {
      expect((await log(auditor))!.edges).toEqual([]);
      expect(await log({ accountId: 'acc_hoa', viewedBy: 'acc_support' })).toBeNull();
      expect((await service.attempt(null, LOG)).errors).toHaveLength(1);
    });
  });
});
