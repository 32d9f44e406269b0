import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const GRANT = /* GraphQL */ `
  mutation ($input: GrantRightInput!) {
    grantRight(input: $input) {
      __typename
      ... on Membership { id role from to holderId holderName source grantedBy mayEnd organization { id } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const END = /* GraphQL */ `
  mutation ($input: EndRightInput!) {
    endRight(input: $input) { __typename ... on Membership { id to mayEnd } ... on Refusal { message } }
  }
`;
const MEMBERS = /* GraphQL */ `
  query ($id: ID!, $asOf: Date, $first: Int, $after: String) {
    organization(id: $id) {
      grantableRoles
      memberCandidates { accountId name }
      members(asOf: $asOf, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { holderName role mayEnd grantedBy appointment { id } } }
      }
    }
  }
`;
type Granted = { grantRight: { __typename: string; id: string } };
type Members = {
  organization: {
    grantableRoles: string[];
    memberCandidates: { accountId: string }[];
    members: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: { holderName: string } }[] } | null;
  };
};

describe('the members of a body', () => {
  let service: OpenOrganizations;
  let head: string;
  let staff: string;
  let office: string;
  let elsewhere: string;
  let administrator: string;
  let auditor: string;
  const given = { organizationId: 'org_school', role: 'SCHOOL_STAFF', from: '2024-05-06' };
  const grant = (who: string, change: object) =>
    service.execute<Granted>(who, GRANT, { input: { ...given, ...change } });
  const end = (who: string, input: object) => service.execute<{ endRight: object }>(who, END, { input });
  const members = async (who: string, variables: object = {}) =>
    (await service.execute<Members>(who, MEMBERS, { id: 'org_school', ...variables })).organization;
  const names = async (who: string, variables: object = {}) =>
    (await members(who, variables)).members?.edges.map(({ node }) => node.holderName);

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_office' },
      { id: 'org_other', name: 'Trường khác', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
    );
    administrator = await service.member('administrator', 'DEPARTMENT_ADMINISTRATOR', 'org_department');
    auditor = await service.member('auditor', 'AUDITOR', 'org_department');
    office = await service.member('office', 'DISTRICT_OFFICER', 'org_office');
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
    staff = await service.member('staff', 'SCHOOL_STAFF', 'org_school');
    elsewhere = await service.member('elsewhere', 'SCHOOL_HEAD', 'org_other');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('are seen by those who grant rights there, the department and auditors, and by nobody else', async () => {
    for (const who of [head, office, administrator, auditor]) expect(await names(who)).toEqual(['head', 'staff']);
    for (const who of [staff, elsewhere]) {
      expect((await members(who)).members).toBeNull();
      expect((await members(who)).memberCandidates).toEqual([]);
    }
    expect((await members(head)).grantableRoles).toEqual(['SCHOOL_STAFF']);
    expect((await members(office)).grantableRoles).toEqual(['SCHOOL_HEAD']);
    expect((await members(auditor)).grantableRoles).toEqual([]);
  });

  it('come a page at a time, in as many statements for one as for many', async () => {
    const first = (await members(head, { first: 1 })).members!;
    expect(first).toMatchObject({ totalCount: 2, edges: [{ node: { holderName: 'head' } }] });
    expect(await names(head, { first: 1, after: first.pageInfo.endCursor })).toEqual(['staff']);
    const { statements } = await countStatements(() => members(administrator, { first: 1 }));
    expect((await countStatements(() => members(administrator, { first: 100 }))).statements).toBe(statements);
  });

  it('are granted rights by the head, who tells the others, and lose them on the day', async () => {
    await service
      .em()
      .execute(`insert into appointment (id, person_id, organization_id, position, is_head, generated, provenance)
      values ('apt_old', 'per_elsewhere', 'org_school', 'Giáo viên', false, false, '[]')`);
    const { grantRight } = await grant(head, { personId: 'per_elsewhere', from: '2024-05-10' });
    expect(grantRight).toMatchObject({
      __typename: 'Membership',
      holderId: elsewhere,
      source: 'GRANTED',
      grantedBy: 'head',
      from: '2024-05-10',
      to: null,
      mayEnd: true,
    });
    expect(await names(head)).toEqual(['head', 'staff']);
    expect(await names(head, { asOf: '2024-05-10' })).toEqual(['elsewhere', 'head', 'staff']);
    expect(await grant(head, { accountId: elsewhere, from: '2024-06-10' })).toMatchObject({
      grantRight: { __typename: 'RightAlreadyHeld' },
    });
    expect(await end(elsewhere, { membershipId: grantRight.id, on: '2024-08-01' })).toMatchObject({
      endRight: { __typename: 'Membership', to: '2024-08-01' },
    });
    expect(await end(head, { membershipId: grantRight.id })).toMatchObject({
      endRight: { to: '2024-05-10', mayEnd: false },
    });
    expect(await names(head, { asOf: '2024-05-10' })).toEqual(['head', 'staff']);
    const told = await service
      .em()
      .execute(`select type, payload from outbox where subject_id = '${grantRight.id}' order by seq`);
    expect(told).toMatchObject([
      { type: 'organizations.membership-granted.v1', payload: { accountId: elsewhere, from: '2024-05-10', to: null } },
      { type: 'organizations.membership-ended.v1', payload: { to: '2024-08-01' } },
      { type: 'organizations.membership-ended.v1', payload: { to: '2024-05-10' } },
    ]);
  });

  it.each([
    ['an account that was never there', () => head, () => ({ accountId: 'acc_office' }), 'NotFound'],
    ['an account that is not there', () => administrator, () => ({ accountId: 'acc_nobody' }), 'NotFound'],
    ['a head elsewhere', () => elsewhere, () => ({ accountId: staff }), 'NotYourOrganization'],
    ['staff', () => staff, () => ({ accountId: head }), 'NotYourOrganization'],
    ['oneself', () => head, () => ({ accountId: head, from: '2024-05-07' }), 'OwnRights'],
    [
      'a body that is not there',
      () => administrator,
      () => ({ accountId: staff, organizationId: 'org_no' }),
      'NotFound',
    ],
    ['both an account and a person', () => head, () => ({ accountId: staff, personId: 'per_staff' }), 'InvalidInput'],
    [
      'a wider role than one may grant',
      () => head,
      () => ({ accountId: staff, role: 'SCHOOL_HEAD' }),
      'NotYourOrganization',
    ],
  ])('refuses %s', async (_, who, change, refusal) =>
    expect(await grant(who(), change())).toMatchObject({ grantRight: { __typename: refusal } }),
  );

  it('grants once for a request sent twice, and once for two at once', async () => {
    const keyed = { accountId: elsewhere, role: 'SCHOOL_HEAD', idempotencyKey: 'k1' };
    const first = await grant(administrator, keyed);
    expect(await grant(administrator, keyed)).toEqual(first);
    const both = await Promise.all([1, 2].map(() => grant(administrator, { accountId: elsewhere })));
    expect(both.map(({ grantRight }) => grantRight.__typename).sort()).toEqual(['Membership', 'RightAlreadyHeld']);
  });

  it('ends a right at the next request, and keeps it from strangers as if it were not there', async () => {
    const refused = { endRight: { __typename: 'NotFound' } };
    expect(await end(elsewhere, { membershipId: 'mbs_office' })).toMatchObject(refused);
    expect(await end(staff, { membershipId: 'mbs_nobody' })).toMatchObject(refused);
    expect(await end(administrator, { membershipId: 'mbs_administrator' })).toMatchObject({
      endRight: { __typename: 'LastAdministrator' },
    });
    expect(await end(head, { membershipId: 'mbs_staff' })).toMatchObject({ endRight: { to: '2024-05-06' } });
    expect(await end(head, { membershipId: 'mbs_staff' })).toMatchObject({
      endRight: { __typename: 'RightAlreadyEnded' },
    });
    const viewer = '{ viewer { memberships { role to } } }';
    expect(await service.execute(staff, viewer)).toMatchObject({ viewer: { memberships: [{ to: '2024-05-06' }] } });
  });

  it('is closed to nobody', async () => {
    const input = { ...given, accountId: staff };
    expect((await service.attempt(null, GRANT, { input })).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    const looking = { accountId: head, viewedBy: 'acc_support' };
    expect(await service.execute(looking, GRANT, { input })).toMatchObject({
      grantRight: { __typename: 'OnlyLooking' },
    });
  });
});
