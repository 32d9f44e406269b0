import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { city } from '@twinning/city/city';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenSubgraph, openSubgraph } from '@twinning/testing/open-subgraph';
import { contextOf } from '../context.ts';
import { steps } from '../demonstration/steps.repository.ts';
import { database } from '../rows.ts';
import { schema } from '../schema.ts';

const DELIVERY = /* GraphQL */ `
  query ($of: [_Any!]!, $asOf: Date, $mapOn: Date) {
    _entities(representations: $of) { ... on Movement { delivery(asOf: $asOf, mapOn: $mapOn) {
      thematicSessions
      activities { recorded confirmed disputed }
      reports { due submitted onTime accepted }
      funnel { stage organizations }
      byUnit { organization { id } thematicSessions reports { due onTime } }
      remainder { thematicSessions reports { due onTime } }
    } } }
  }
`;
type Delivery = {
  thematicSessions: number;
  activities: { recorded: number; confirmed: number; disputed: number };
  reports: { due: number; submitted: number; onTime: number; accepted: number };
  funnel: { stage: string; organizations: number }[];
  byUnit: { organization: { id: string }; thematicSessions: number; reports: { due: number; onTime: number } }[];
  remainder: { thematicSessions: number; reports: { due: number; onTime: number } };
};
const closing = '2025-05-06';

describe('the delivery of the demonstration city', () => {
  let subgraph: OpenSubgraph;
  const { movements, accounts, activities, organizations } = city();
  const account = (wanted: string) => accounts.find(({ key }) => key === wanted)!.id;

  beforeAll(async () => {
    subgraph = await openSubgraph({ service: 'activities', schema, database, contextOf });
    subgraph.itIs('2026-11-22T02:00:00Z');
    for (const load of Object.values(steps)) await subgraph.em().transactional((tx) => load(tx, city()));
  }, 60_000);
  afterAll(() => subgraph[Symbol.asyncDispose]());

  const ask = async (asOf: string, mapOn: string): Promise<Delivery> => {
    const of = [{ __typename: 'Movement', id: movements[0]!.id }];
    const answer = await subgraph.execute<{ _entities: [{ delivery: Delivery }] }>(account('department'), DELIVERY, {
      ...{ of, asOf, mapOn },
    });
    return answer._entities[0].delivery;
  };
  const inUnits = ({ byUnit }: Delivery) => byUnit.reduce((sum, unit) => sum + unit.thematicSessions, 0);

  it('gives the published figure on the map of its day', async () => {
    const delivery = await ask(closing, closing);
    expect(delivery.thematicSessions).toBe(1420);
    expect(delivery.byUnit).toHaveLength(30);
    expect(inUnits(delivery) + delivery.remainder.thematicSessions).toBe(1420);
    expect(delivery.remainder.thematicSessions).toBe(0);
  });

  it('keeps the total on the map of the communes, with an honest remainder', async () => {
    const delivery = await ask(closing, '2025-07-02');
    expect(delivery.thematicSessions).toBe(1420);
    expect(delivery.byUnit).toHaveLength(127);
    expect(delivery.remainder.thematicSessions).toBeGreaterThan(0);
    expect(inUnits(delivery) + delivery.remainder.thematicSessions).toBe(1420);
  });

  it.each([closing, '2025-07-02', '2014-03-31'])('counts every report once on the map of %s', async (mapOn) => {
    const { reports, byUnit, remainder } = await ask(closing, mapOn);
    const sum = (of: 'due' | 'onTime') =>
      byUnit.reduce((total, unit) => total + unit.reports[of], remainder.reports[of]);
    expect([sum('due'), sum('onTime')]).toEqual([reports.due, reports.onTime]);
    expect(reports.due).toBeGreaterThan(0);
  });

  it('still tells the system of a dissolved office which reports were due to it, and who receives them now', async () => {
    const { obligations, reports, reportingPeriods } = city();
    const office = accounts.find(({ key }) => key === 'district')!.memberships[0]!.organizationId;
    const period = reportingPeriods.find(({ code }) => code === '2024-2025')!.id;
    const submitted = new Set(reports.filter(({ submittedOn }) => submittedOn).map(({ obligationId }) => obligationId));
    const due = obligations.filter(
      ({ id, periodId, recipientIds, status }) =>
        periodId === period && recipientIds.includes(office) && !submitted.has(id) && status !== 'WAIVED',
    );
    const source = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organization {
      obligations(period: "2024-2025", status: OVERDUE, first: 100) { totalCount edges { node { recipients { id } reroutings { owedTo { id } open } } } } } } }`;
    type Owed = {
      totalCount: number;
      edges: { node: { recipients: { id: string }[]; reroutings: { open: boolean }[] } }[];
    };
    const { _entities } = await subgraph.execute<{ _entities: [{ obligations: Owed }] }>(
      account('department'),
      source,
      {
        of: [{ __typename: 'Organization', id: office }],
      },
    );
    const { totalCount, edges } = _entities[0].obligations;
    expect(totalCount).toBe(due.length);
    expect(totalCount).toBeGreaterThan(0);
    for (const { node } of edges)
      expect(node.recipients.some(({ id }) => id === office)).toBe(node.reroutings.some(({ open }) => open));
  });

  it('counts activities as of a day', async () => {
    const held = activities.filter(({ countsFrom }) => countsFrom !== null && countsFrom <= closing);
    const delivery = await ask(closing, closing);
    expect(delivery.activities.recorded).toBe(held.length);
    expect(delivery.activities.confirmed).toBeLessThanOrEqual(
      held.filter(({ status }) => status === 'CONFIRMED').length,
    );
    expect((await ask('2022-12-31', closing)).thematicSessions).toBe(0);
    const sessionsBy = (day: string) =>
      held.filter(({ kind, countsFrom }) => kind === 'THEMATIC_SESSION' && countsFrom! <= day).length;
    expect((await ask('2024-06-30', closing)).thematicSessions).toBe(sessionsBy('2024-06-30'));
  });

  it('narrows from stage to stage', async () => {
    const { funnel, reports } = await ask(closing, closing);
    const counts = funnel.map(({ organizations: count }) => count);
    expect(funnel.map(({ stage }) => stage)).toEqual([
      'PAIRED',
      'SIGNED',
      'PLANNED',
      'ACTED',
      'CONFIRMED',
      'REPORTED',
      'RECOGNIZED',
    ]);
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(counts[5]).toBeGreaterThan(0);
    expect(reports.due).toBeGreaterThanOrEqual(reports.submitted);
    expect(reports.submitted).toBeGreaterThanOrEqual(reports.onTime);
  });

  it('opens the rows behind the figure of a unit', async () => {
    const { byUnit } = await ask(closing, closing);
    const unit = byUnit.find(({ thematicSessions }) => thematicSessions > 0)!;
    const ROWS = `query ($of: [_Any!]!, $unit: ID!) { _entities(representations: $of) { ... on Movement {
      activities(kind: [THEMATIC_SESSION], unit: $unit, asOf: "${closing}") { totalCount } } } }`;
    const of = [{ __typename: 'Movement', id: movements[0]!.id }];
    const rows = await subgraph.execute(account('department'), ROWS, { of, unit: unit.organization.id });
    expect(rows).toEqual({ _entities: [{ activities: { totalCount: unit.thematicSessions } }] });
  });

  it('costs a handful of statements', async () => {
    const { statements } = await countStatements(() => ask(closing, closing));
    expect(statements).toBeLessThanOrEqual(4);
  });

  it('leaves the officer of a dissolved office the records of its day', async () => {
    const office = organizations.find(({ names }) => names[0]?.name === 'Phòng GD&ĐT huyện Thanh Oai')!.id;
    const seen = async (who: string) => {
      const source = '{ activities(filter: { status: [RECORDED, DISPUTED] }) { totalCount } reports { totalCount } }';
      return subgraph.execute<{ activities: { totalCount: number }; reports: { totalCount: number } }>(
        account(who),
        source,
      );
    };
    const [district, department, commune] = [await seen('district'), await seen('department'), await seen('commune')];
    expect(district.activities.totalCount).toBeGreaterThan(0);
    expect(district.reports.totalCount).toBeGreaterThan(0);
    expect(district.activities.totalCount).toBeLessThan(department.activities.totalCount);
    expect(commune.reports.totalCount).toBe(0);
    const RECORD = 'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { __typename } }';
    const input = {
      partnershipId: 'pts_x',
      onBehalfOf: office,
      kind: 'CHARITY',
      theme: 'Tặng sách',
      mode: 'ONLINE',
      heldOn: { precision: 'UNKNOWN' },
    };
    expect((await subgraph.attempt(account('district'), RECORD, { input })).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });
});
