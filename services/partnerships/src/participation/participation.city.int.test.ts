import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountId } from '@twinning/city/accounts';
import { city } from '@twinning/city/city';
import { within } from '@twinning/persistence/postgres/within';
import { keepCity } from '@twinning/registry/keep-city';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenSubgraph, openSubgraph } from '@twinning/testing/open-subgraph';
import { contextOf } from '../context.ts';
import { followReorganizations } from '../demonstration/follow-reorganizations.repository.ts';
import { saveTales } from '../demonstration/save-tales.repository.ts';
import { movementsOf, talesOf } from '../demonstration/tell-city.ts';
import { saveMovements } from '../movement/movement.repository.ts';
import { database } from '../rows.ts';
import { schema } from '../schema.ts';

const COVERAGE = /* GraphQL */ `
  query ($asOf: Date!, $mapOn: Date!, $hierarchy: Hierarchy! = ADMINISTRATIVE) {
    movement(code: "nhatruong-chungtay-2022") {
      participation(asOf: $asOf, mapOn: $mapOn) {
        districts { count of }
        schoolsWithPlan { count of }
        upperUnitsSigned { count of }
        byUnit(hierarchy: $hierarchy) { organization { id } schoolsWithPlan { count of } }
        remainder(hierarchy: $hierarchy) { count of }
      }
    }
  }
`;
const SCHOOLS = /* GraphQL */ `
  query ($asOf: Date!, $mapOn: Date!, $figure: ParticipationFigure!, $unit: ID, $withoutUnit: Boolean! = false, $after: String) {
    movement(code: "nhatruong-chungtay-2022") {
      participation(asOf: $asOf, mapOn: $mapOn) {
        schools(figure: $figure, unit: $unit, withoutUnit: $withoutUnit, first: 100, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { id } partnership { id status } }
        }
      }
    }
  }
`;
type Tally = { count: number; of: number };
type Unit = { organization: { id: string }; schoolsWithPlan: Tally };
type Figures = Record<'districts' | 'schoolsWithPlan' | 'upperUnitsSigned' | 'remainder', Tally> & { byUnit: Unit[] };
type Rows = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { node: { id: string }; partnership: { id: string } | null }[];
};

type Followed = {
  status: string;
  closedOn: string | null;
  consents: { supervisor: { id: string }; status: string; reroutings: { open: boolean }[] }[];
};

const officer = accountId('department');
const conference = '2025-05-06';
const afterReform = '2025-07-02';
const kinds = new Map<string, string>(city().organizations.map(({ id, kind }) => [id, kind]));
const counted = (units: readonly Unit[], of: keyof Tally) =>
  units.reduce((sum, { schoolsWithPlan }) => sum + schoolsWithPlan[of], 0);

describe('the figures of the demonstration city', () => {
  let subgraph: OpenSubgraph;
  beforeAll(async () => {
    subgraph = await openSubgraph({ service: 'partnerships', schema, database, contextOf });
    await subgraph.em().transactional(async (tx) => {
      await keepCity(tx, city());
      await saveMovements(tx, movementsOf(city()));
      await saveTales(tx, talesOf(city()));
      await followReorganizations(tx, city());
    });
    await within(subgraph.ownerUrl, (owner) => owner.query('analyze'));
  }, 60_000);
  afterAll(() => subgraph[Symbol.asyncDispose]());

  const coverage = async (asOf: string, mapOn: string, hierarchy = 'ADMINISTRATIVE') =>
    (await subgraph.execute<{ movement: { participation: Figures } }>(officer, COVERAGE, { asOf, mapOn, hierarchy }))
      .movement.participation;
  const rows = async (variables: object) =>
    (
      await subgraph.execute<{ movement: { participation: { schools: Rows } } }>(officer, SCHOOLS, {
        asOf: conference,
        mapOn: conference,
        ...variables,
      })
    ).movement.participation.schools;

  it('are those published at the closing conference, on thirty district offices', async () => {
    const { byUnit, remainder, ...totals } = await coverage(conference, conference);
    expect(totals).toEqual({
      districts: { count: 30, of: 30 },
      schoolsWithPlan: { count: 1176, of: 2674 },
      upperUnitsSigned: { count: 147, of: 269 },
    });
    expect(byUnit.map(({ organization }) => kinds.get(organization.id))).toEqual(Array(30).fill('DISTRICT_OFFICE'));
    expect(remainder).toEqual({ count: 0, of: 0 });
  });

  it('are the same on the map after the reform, with a remainder that belongs to no single unit', async () => {
    const { byUnit, remainder, ...totals } = await coverage(conference, afterReform);
    const { districts, schoolsWithPlan, upperUnitsSigned } = await coverage(conference, conference);
    expect(totals).toEqual({ districts, schoolsWithPlan, upperUnitsSigned });
    const units = byUnit.map(({ organization }) => kinds.get(organization.id));
    expect(units.filter((kind) => kind === 'COMMUNE_COMMITTEE')).toHaveLength(126);
    expect(units.filter((kind) => kind === 'DEPARTMENT')).toHaveLength(1);
    expect(units).toHaveLength(127);
    expect(remainder).toEqual({ count: 14, of: 33 });
  });

  it('fall to thirty professional clusters since October 2025', async () => {
    const { byUnit, remainder } = await coverage(conference, '2025-10-01', 'PROFESSIONAL_CLUSTER');
    const units = byUnit.map(({ organization }) => kinds.get(organization.id));
    expect(units).toEqual(Array(30).fill('PROFESSIONAL_CLUSTER'));
    expect([counted(byUnit, 'count'), counted(byUnit, 'of'), remainder.of]).toEqual([1176, 2674, 0]);
    expect((await coverage(conference, '2025-09-30', 'PROFESSIONAL_CLUSTER')).remainder.count).toBe(1176);
  });

  it.each([
    ['2023-01-01', '2023-01-01'],
    ['2023-05-16', afterReform],
    [conference, '2014-03-31'],
    ['2025-06-30', '2025-06-30'],
    [afterReform, afterReform],
    ['2026-11-01', conference],
  ])('add up as of %s on the map of %s', async (asOf, mapOn) => {
    for (const hierarchy of ['ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER']) {
      const { byUnit, remainder, schoolsWithPlan } = await coverage(asOf, mapOn, hierarchy);
      expect(counted(byUnit, 'count') + remainder.count).toBe(schoolsWithPlan.count);
      expect(counted(byUnit, 'of') + remainder.of).toBe(schoolsWithPlan.of);
    }
  });

  it('still know the thirty districts when there are none any more', async () => {
    expect((await coverage(afterReform, afterReform)).districts).toEqual({ count: 30, of: 30 });
    expect((await coverage('2022-12-31', '2022-12-31')).districts).toEqual({ count: 0, of: 30 });
  });

  it('open to the rows behind them, page by page', async () => {
    const seen = new Set<string>();
    let after: string | null = null;
    do {
      const page: Rows = await rows({ figure: 'SCHOOLS_WITH_PLAN', after });
      expect(page.totalCount).toBe(1176);
      for (const { node } of page.edges) seen.add(node.id);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.size).toBe(1176);
    expect((await rows({ figure: 'DISTRICTS' })).totalCount).toBe(30);
    expect((await rows({ figure: 'UPPER_UNITS_SIGNED' })).totalCount).toBe(147);
    expect((await rows({ figure: 'SCHOOLS_WITHOUT_PLAN' })).totalCount).toBe(2674 - 1176);
    expect((await rows({ figure: 'SCHOOLS_WITH_PLAN', mapOn: afterReform, withoutUnit: true })).totalCount).toBe(14);
    const { byUnit } = await coverage(conference, afterReform);
    const [first] = byUnit.filter(({ schoolsWithPlan }) => schoolsWithPlan.count > 0);
    const unit = first!.organization.id;
    const behind = await rows({ figure: 'SCHOOLS_WITH_PLAN', mapOn: afterReform, unit });
    expect(behind.totalCount).toBe(first!.schoolsWithPlan.count);
    expect(behind.edges.every(({ partnership }) => partnership !== null)).toBe(true);
  });

  it('cost the same few statements whatever they count', async () => {
    const small = await countStatements(() => coverage('2023-01-01', conference));
    const large = await countStatements(() => coverage(conference, afterReform));
    expect(large.statements).toBe(small.statements);
    expect(large.statements).toBeLessThanOrEqual(6);
    expect(large.result.schoolsWithPlan.count).toBeGreaterThan(small.result.schoolsWithPlan.count);
  });

  it('open their records to the officer of an office that is gone, as far as they are of its time and place', async () => {
    const unsigned = city().partnerships.filter(({ status }) => ['PROPOSED', 'AGREED', 'CONSENTED'].includes(status));
    const office = city().accounts.find(({ key }) => key === 'district')!.memberships[0]!.organizationId;
    const under = new Set<string>(
      city()
        .organizations.filter(({ parents }) => parents.some(({ parentId }) => parentId === office))
        .map(({ id }) => id),
    );
    const own = unsigned.filter(({ parties }) => parties.some(({ organizationId }) => under.has(organizationId)));
    subgraph.itIs('2026-11-22T02:00:00Z');
    const { partnerships } = await subgraph.execute<{ partnerships: { edges: { node: { id: string } }[] } }>(
      accountId('district'),
      '{ partnerships(filter: { status: [PROPOSED, AGREED, CONSENTED] }, first: 100) { edges { node { id } } } }',
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(unsigned.length);
    expect(new Set(partnerships.edges.map(({ node }) => node.id))).toEqual(new Set(own.map(({ id }) => id)));
  });

  it('stand beside duties that the reform has passed on, each with its log', async () => {
    const statuses = new Map(city().organizations.map(({ id, statuses }) => [id as string, statuses.at(-1)!]));
    const gone = (id: string) => statuses.get(id)!.to !== null;
    const [{ edges: pairs }, { edges: offices }] = await Promise.all(
      ['{ status: [PROPOSED, AGREED] }', '{ level: DISTRICT }'].map(
        async (filter) =>
          (
            await subgraph.execute<{ partnerships: { edges: { node: Followed }[] } }>(
              officer,
              `{ partnerships(filter: ${filter}, first: 100) { edges { node { status closedOn
                consents { supervisor { id } status reroutings { owedBy { id } heirs { id } open state } }
                endings { reorganization { id } outcome } } } } }`,
            )
          ).partnerships,
      ) as [Promise<{ edges: { node: Followed }[] }>, Promise<{ edges: { node: Followed }[] }>],
    );
    const asked = pairs.flatMap(({ node }) => node.consents).filter(({ status }) => status !== 'GIVEN');
    const passedOn = asked.filter(({ supervisor }) => kinds.get(supervisor.id) === 'COMMUNE_COMMITTEE');
    expect(passedOn.length).toBeGreaterThan(30);
    expect(passedOn.every(({ reroutings }) => reroutings.length > 0)).toBe(true);
    const left = asked.filter(({ supervisor }) => gone(supervisor.id));
    expect(left.every(({ reroutings }) => reroutings.some(({ open }) => open))).toBe(true);
    expect(offices.map(({ node }) => [node.status, node.closedOn])).toEqual(Array(12).fill(['ENDED', '2025-07-01']));
  });

  it('are for whoever is signed in', async () => {
    const { data, errors } = await subgraph.attempt(null, COVERAGE, { asOf: conference, mapOn: conference });
    expect(data).toEqual({ movement: null });
    expect(errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});
