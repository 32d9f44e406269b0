import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { random } from '@twinning/city/random';
import { covers, type Period } from '@twinning/domain/period';
import type { OrganizationSnapshot } from '@twinning/events/organizations';
import { keepOrganizations } from '@twinning/registry/keep-registry';
import { openStage, type Stage } from '../../test/stage.ts';

const chance = random('random-placements');
const changes = ['2023-01-01', '2024-01-01', '2025-01-01'];
const always: Period = { from: '2020-01-01', to: null };
const offices = Array.from({ length: 6 }, (_, index) => `org_office_${index}`);

/** A few terms one after another, now and then a gap or a second superior at the same time. */
function placements(): OrganizationSnapshot['placements'] {
  const bounds = ['2020-01-01', ...changes.filter(() => chance.chance(0.6)), null];
  const terms = bounds.slice(0, -1).flatMap((from, index) => {
    if (chance.chance(0.2)) return [];
    return {
      from: from!,
      to: bounds[index + 1]!,
      hierarchy: 'ADMINISTRATIVE' as const,
      parentId: chance.pick(offices),
    };
  });
  const second = { from: '2024-03-01', to: '2024-09-01', hierarchy: 'ADMINISTRATIVE' as const };
  return chance.chance(0.2) ? [...terms, { ...second, parentId: chance.pick(offices) }] : terms;
}

const body = (id: string, kind: OrganizationSnapshot['kind'], life: Period, rest: Partial<OrganizationSnapshot>) => ({
  id,
  version: 1,
  kind,
  levels: [],
  ...life,
  names: [{ ...life, value: id }],
  placements: [],
  generated: true,
  ...rest,
});

const lives = offices.map(() => (chance.chance(0.3) ? { from: '2020-01-01', to: chance.pick(changes) } : always));
const schools = Array.from({ length: 120 }, (_, index) =>
  body(`org_school_${index}`, 'SCHOOL', always, { levels: ['PRIMARY'], placements: placements() }),
);
const bodies = [
  ...offices.map((id, index) =>
    body(id, 'DISTRICT_OFFICE', lives[index]!, {
      placements: [{ ...always, hierarchy: 'ADMINISTRATIVE', parentId: 'org_dep' }],
    }),
  ),
  ...schools,
];
const QUERY = `query ($asOf: Date!, $mapOn: Date!) { movement(code: "together") { participation(asOf: $asOf, mapOn: $mapOn) {
  schoolsWithPlan { count of } remainder { count of } byUnit { organization { id } schoolsWithPlan { count of } } } } }`;
type Tally = { count: number; of: number };
type Figures = {
  schoolsWithPlan: Tally;
  remainder: Tally;
  byUnit: { organization: { id: string }; schoolsWithPlan: Tally }[];
};

/** The units whose life and whose placement cover the day, counted the slow way. */
const unitsOn = (school: OrganizationSnapshot, day: string) =>
  school.placements.filter(
    (placement) => covers(placement, day) && covers(lives[offices.indexOf(placement.parentId)]!, day),
  );

describe('figures over whatever map', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await stage.subgraph.em().transactional((tx) => keepOrganizations(tx, bodies));
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());

  it.each(Array.from({ length: 12 }, () => chance.day('2019-06-01', '2026-06-01')))('add up on %s', async (mapOn) => {
    const { movement } = await stage.subgraph.execute<{ movement: { participation: Figures } }>('acc_dep', QUERY, {
      asOf: '2024-05-06',
      mapOn,
    });
    const { schoolsWithPlan, remainder, byUnit } = movement.participation;
    const sum = (of: keyof Tally) => byUnit.reduce((total, row) => total + row.schoolsWithPlan[of], remainder[of]);
    expect([sum('count'), sum('of')]).toEqual([schoolsWithPlan.count, schoolsWithPlan.of]);
    for (const { organization, schoolsWithPlan: row } of byUnit.filter(({ organization }) =>
      offices.includes(organization.id),
    ))
      expect(row.of).toBe(
        schools.filter((school) => {
          const units = unitsOn(school, mapOn);
          return units.length === 1 && units[0]?.parentId === organization.id;
        }).length,
      );
  });
});
