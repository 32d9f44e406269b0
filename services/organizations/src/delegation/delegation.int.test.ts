import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const LEND = /* GraphQL */ `
  mutation ($input: DelegateRightInput!) {
    delegateRight(input: $input) {
      __typename
      ... on Delegation { id role from to fromName toName state mine organization { id } }
      ... on Refusal { message }
    }
  }
`;
const TAKE_BACK = `mutation ($input: EndDelegationInput!) { endDelegation(input: $input) { __typename ... on Delegation { state to endedAt } } }`;
const END_RIGHT = `mutation ($input: EndRightInput!) { endRight(input: $input) { __typename } }`;
const LIST = `query ($at: ID) { delegations(organizationId: $at) { totalCount edges { node { id fromName toName state mine } } } }`;
const RIGHTS = '{ viewer { memberships { role from to source } } }';
type Lent = { delegateRight: { __typename: string; id: string } };
type List = { delegations: { totalCount: number; edges: { node: { id: string } }[] } };

describe('lending a right during an absence', () => {
  let service: OpenOrganizations;
  let head: string;
  let staff: string;
  let office: string;
  let elsewhere: string;
  const absence = { membershipId: 'mbs_head', from: '2024-05-06', to: '2024-05-20', reason: 'Nghỉ phép hai tuần' };
  const lend = (who: string, change: object = {}) =>
    service.execute<Lent>(who, LEND, { input: { ...absence, toAccountId: staff, ...change } });
  const takeBack = (who: string, delegationId: string) => service.execute(who, TAKE_BACK, { input: { delegationId } });
  const list = async (who: string, at?: string) => (await service.execute<List>(who, LIST, { at })).delegations;

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_office' },
      { id: 'org_other', name: 'Trường khác', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
    );
    office = await service.member('office', 'DISTRICT_OFFICER', 'org_office');
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
    staff = await service.member('staff', 'SCHOOL_STAFF', 'org_school');
    elsewhere = await service.member('elsewhere', 'SCHOOL_HEAD', 'org_other');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('lets somebody act meanwhile, seen by both and by the office above, and ends at once', async () => {
    const deputies = '{ viewer { memberships { deputies { accountId } } } }';
    expect(await service.execute(head, deputies)).toEqual({
      viewer: { memberships: [{ deputies: [{ accountId: staff }] }] },
    });
    const { delegateRight } = await lend(head);
    expect(delegateRight).toMatchObject({
      __typename: 'Delegation',
      role: 'SCHOOL_HEAD',
      state: 'RUNNING',
      mine: true,
    });
    expect(await service.execute(staff, RIGHTS)).toMatchObject({
      viewer: {
        memberships: [{}, { role: 'SCHOOL_HEAD', from: '2024-05-06', to: '2024-05-20', source: 'DELEGATION' }],
      },
    });
    for (const [who, at] of [[head], [staff], [office, 'org_school']] as const)
      expect(await list(who, at)).toMatchObject({ totalCount: 1, edges: [{ node: { id: delegateRight.id } }] });
    for (const [who, at] of [[elsewhere, 'org_school'], [office]] as const)
      expect(await list(who, at)).toEqual({ totalCount: 0, edges: [] });
    expect(await takeBack(elsewhere, delegateRight.id)).toMatchObject({ endDelegation: { __typename: 'NotFound' } });
    expect(await takeBack(staff, delegateRight.id)).toMatchObject({
      endDelegation: { state: 'OVER', to: '2024-05-06' },
    });
    expect(await takeBack(head, delegateRight.id)).toMatchObject({ endDelegation: { __typename: 'DelegationOver' } });
    const told = await service.em().execute(`select type, payload from outbox order by seq`);
    expect(told).toMatchObject([
      { type: 'organizations.membership-granted.v1', payload: { accountId: staff, role: 'SCHOOL_HEAD' } },
      { type: 'organizations.membership-ended.v1', payload: { accountId: staff, to: '2024-05-06' } },
    ]);
  });

  it('lends nothing that grants rights or can be lent further', async () => {
    const { delegateRight } = await lend(head);
    const roles = '{ organization(id: "org_school") { grantableRoles } }';
    expect(await service.execute(staff, roles)).toEqual({ organization: { grantableRoles: [] } });
    const [lent] = await service
      .em()
      .execute(`select granted_membership_id as id from delegation where id = '${delegateRight.id}'`);
    expect(await lend(staff, { membershipId: lent?.id, toAccountId: head })).toMatchObject({
      delegateRight: { __typename: 'CannotBeDelegated' },
    });
    expect(await lend(head, { from: '2024-05-19', to: '2024-05-22' })).toMatchObject({
      delegateRight: { __typename: 'AlreadyDelegated' },
    });
    expect(await takeBack(office, delegateRight.id)).toMatchObject({ endDelegation: { __typename: 'Delegation' } });
  });

  it.each([
    ['a right of somebody else', () => elsewhere, {}, 'NotFound'],
    ['a right of a member, by the office above', () => office, {}, 'NotYourOrganization'],
    ['somebody of another unit', () => head, { toAccountId: 'acc_elsewhere' }, 'NotFound'],
    ['oneself', () => head, { toAccountId: 'acc_head' }, 'OwnRights'],
    ['more than 90 days', () => head, { to: '2024-09-01' }, 'InvalidInput'],
    ['no reason', () => head, { reason: ' ' }, 'InvalidInput'],
  ])('refuses %s', async (_, who, change, refusal) =>
    expect(await lend(who(), change)).toMatchObject({ delegateRight: { __typename: refusal } }),
  );

  it('is done once for a request sent twice', async () => {
    const keyed = { from: '2024-07-01', to: '2024-07-08', idempotencyKey: 'k1' };
    const first = await lend(head, keyed);
    expect(await lend(head, keyed)).toEqual(first);
  });

  it('ends with the right itself', async () => {
    const { delegateRight } = await lend(head, { from: '2024-05-10' });
    await service.execute(office, END_RIGHT, { input: { membershipId: 'mbs_head', on: '2024-05-15' } });
    const [lent] = (await list(staff)).edges.filter(({ node }) => node.id === delegateRight.id);
    expect(lent?.node).toMatchObject({ state: 'PLANNED' });
    expect(
      (await service.execute<{ viewer: { memberships: object[] } }>(staff, RIGHTS)).viewer.memberships,
    ).toContainEqual({ role: 'SCHOOL_HEAD', from: '2024-05-10', to: '2024-05-15', source: 'DELEGATION' });
  });

  it('is closed to nobody', async () => {
    const input = { ...absence, toAccountId: staff };
    expect((await service.attempt(null, LEND, { input })).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    expect((await service.attempt(null, LIST)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});
