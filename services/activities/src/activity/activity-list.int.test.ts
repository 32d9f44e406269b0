import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { confirmSession, recordSession, send, upload } from '../../testing/requests.ts';
import { movementId, openTwins, partnershipId, type Twins } from '../../testing/twins.ts';

const LIST = /* GraphQL */ `
  query ($filter: ActivityFilter, $first: Int! = 50, $after: String, $orderBy: ActivityOrder) {
    activities(filter: $filter, first: $first, after: $after, orderBy: $orderBy) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node {
        id theme status organizer { id } partnership { id } planItems { id }
        participation { organization { id } confirmedAt } disputes { reason }
        evidence(first: 3) { totalCount edges { node { caption consent url } } }
      } }
    }
  }
`;
type Node = { id: string; theme: string; evidence: { totalCount: number; edges: { node: { consent: string } }[] } };
type Listed = {
  activities: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Node }[] };
};

describe('lists of activities', () => {
  let twins: Twins;
  let confirmed: string;
  let recorded: string;

  beforeAll(async () => {
    twins = await openTwins();
    const photo = async (id: string, consent: string) => ({ uploadId: await upload(twins, twins.who.a, id), consent });
    const evidence = [await photo('upl_1', 'GIVEN'), await photo('upl_2', 'MISSING')];
    confirmed = (await confirmSession(twins, { evidence, heldOn: { value: '2024-04-01' } })).id;
    recorded = (await recordSession(twins, { theme: 'Dạy học STEM', heldOn: { value: '2024-04-15' } })).id;
    await recordSession(twins, { theme: 'Chưa rõ ngày', heldOn: { precision: 'UNKNOWN' } });
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  const list = async (who: string, variables: object = {}) =>
    (await twins.execute<Listed>(who, LIST, variables)).activities;
  const ids = async (who: string, filter: object) => (await list(who, { filter })).edges.map(({ node }) => node.id);

  it('shows what is not confirmed only to those concerned', async () => {
    const totals = Object.entries(twins.who).map(async ([who, account]) => [who, (await list(account)).totalCount]);
    expect(Object.fromEntries(await Promise.all(totals))).toEqual({
      ...{ officer: 3, auditor: 3, judge: 3, d1: 3, d2: 3, a: 3, b: 3, c: 3 },
      x: 1,
    });
  });

  it('answers a stranger by id as if it were not there', async () => {
    const ONE = 'query ($id: ID!) { activity(id: $id) { id } }';
    expect(await twins.execute(twins.who.x, ONE, { id: recorded })).toEqual({ activity: null });
    expect(await twins.execute(twins.who.x, ONE, { id: confirmed })).toEqual({ activity: { id: confirmed } });
    const REFERENCE = `query ($id: ID!) { _entities(representations: [{ __typename: "Activity", id: $id }]) { ... on Activity { id } } }`;
    expect(await twins.execute(twins.who.x, REFERENCE, { id: recorded })).toEqual({ _entities: [null] });
  });

  it('keeps photos without consent from people outside', async () => {
    const shown = async (who: string) =>
      (await list(who)).edges
        .find(({ node }) => node.id === confirmed)
        ?.node.evidence.edges.map(({ node }) => node.consent);
    expect(await shown(twins.who.x)).toEqual(['GIVEN']);
    expect(await shown(twins.who.judge)).toEqual(['GIVEN']);
    expect(await shown(twins.who.c)).toEqual(['GIVEN', 'MISSING']);
    expect(await shown(twins.who.d2)).toEqual(['GIVEN', 'MISSING']);
  });

  it('goes page by page in either order', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const orderBy = { field: 'HELD_ON', direction };
      const whole = await list(twins.who.a, { orderBy });
      const found: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page = await list(twins.who.a, { first: 1, after, orderBy });
        expect(page.totalCount).toBe(3);
        found.push(...page.edges.map(({ node }) => node.theme));
        more = page.pageInfo.hasNextPage;
        after = page.pageInfo.endCursor;
      }
      expect(found).toEqual(whole.edges.map(({ node }) => node.theme));
    }
  });

  it('filters', async () => {
    const { a } = twins.who;
    expect(await ids(a, { search: 'day hoc stem' })).toEqual([recorded]);
    expect(await ids(a, { search: '100%' })).toEqual([]);
    expect(await ids(a, { status: ['CONFIRMED'] })).toEqual([confirmed]);
    expect(await ids(a, { from: '2024-04-02', to: '2024-05-01' })).toEqual([recorded]);
    expect(await ids(a, { movement: 'hand-in-hand', kind: ['CHARITY'] })).toEqual([]);
    expect(await ids(a, { movement: 'unknown' })).toEqual([]);
    expect(await ids(a, { organization: 'org_c', partnership: partnershipId })).toHaveLength(3);
    expect(await ids(a, { under: 'org_d2' })).toHaveLength(3);
    expect(await ids(a, { organization: 'org_x' })).toEqual([]);
  });

  it('costs the same for one row and for fifty', async () => {
    const cost = async (first: number) => (await countStatements(() => list(twins.who.officer, { first }))).statements;
    const one = await cost(1);
    for (let index = 0; index < 50; index++) await recordSession(twins, { theme: `Chuyên đề ${index}` });
    expect(await cost(50)).toBe(one);
    expect(one).toBeLessThanOrEqual(6);
  });

  it('hang under organizations, partnerships, plan items, commitments and the movement', async () => {
    const NESTED = /* GraphQL */ `
      query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Organization { activities(first: 2) { totalCount } }
        ... on Partnership { activities(first: 2) { totalCount } reciprocity { given received index } }
        ... on JointPlanItem { activities(first: 2) { totalCount } }
        ... on Commitment { fulfilment { status activities { id } } }
        ... on Movement { activities(unit: "org_d1", asOf: "2024-05-06") { totalCount } }
      } }
    `;
    const of = [
      { __typename: 'Organization', id: 'org_b' },
      { __typename: 'Partnership', id: partnershipId },
      { __typename: 'JointPlanItem', id: 'pli_1' },
      { __typename: 'Commitment', id: 'cmt_1' },
      { __typename: 'Movement', id: movementId },
    ];
    expect(await twins.execute(twins.who.x, NESTED, { of })).toEqual({
      _entities: [
        { activities: { totalCount: 1 } },
        { activities: { totalCount: 1 }, reciprocity: { given: 1, received: 0, index: 0 } },
        { activities: { totalCount: 1 } },
        { fulfilment: { status: 'FULFILLED', activities: [{ id: confirmed }] } },
        { activities: { totalCount: 1 } },
      ],
    });
  });

  it('wait as tasks for the twins', async () => {
    const TASKS = '{ activityTasks(first: 100) { kind activity { id } onBehalfOf { id } } }';
    const before = await twins.execute<{ activityTasks: object[] }>(twins.who.b, TASKS);
    await send(twins, twins.who.b, 'confirmActivity', { activityId: recorded, onBehalfOf: 'org_b' });
    const after = await twins.execute<{ activityTasks: object[] }>(twins.who.b, TASKS);
    const task = { kind: 'CONFIRM', activity: { id: recorded }, onBehalfOf: { id: 'org_b' } };
    expect(before.activityTasks).toContainEqual(task);
    expect(after.activityTasks).not.toContainEqual(task);
    expect(await twins.execute(twins.who.auditor, TASKS)).toEqual({ activityTasks: [] });
  });
});
