import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepOrganizations } from '@twinning/registry/keep-registry';
import { playReforms, reformDays, unitOn } from '@twinning/testing/random-reforms';
import fc from 'fast-check';
import { openStage, type Stage } from '../../test/stage.ts';

const SCHOOLS = 12;
const PLANNED = 3;
const QUERY = `query ($mapOn: Date!) { movement(code: "together") { participation(asOf: "2024-05-06", mapOn: $mapOn) {
  schoolsWithPlan { count of } remainder { count of } byUnit { organization { id } schoolsWithPlan { count of } } } } }`;
type Tally = { count: number; of: number };
type Figures = {
  schoolsWithPlan: Tally;
  remainder: Tally;
  byUnit: { organization: { id: string }; schoolsWithPlan: Tally }[];
};

const step = fc.record({
  office: fc.nat(20),
  founds: fc.boolean(),
  heirs: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
  twice: fc.boolean(),
});
const days = reformDays(10);

describe('figures after any series of decrees', () => {
  let stage: Stage;
  let version = 0;
  beforeAll(async () => {
    stage = await openStage();
    await stage.subgraph.em().transactional((tx) => keepOrganizations(tx, playReforms([], SCHOOLS, ++version).bodies));
    await stage.subgraph.em().execute(
      `insert into registry_membership (id, account_id, name, role, organization_id, valid_from)
       select 'mbs_' || number, 'acc_pupil_' || number, 'x', 'SCHOOL_HEAD', 'org_pupil_' || number, '2020-01-01'
       from generate_series(0, ${PLANNED - 1}) number`,
    );
    const pupils = Array.from({ length: PLANNED }, (_, index) => `pupil_${index}`);
    const partnershipId = await stage.twin(pupils, 'AGREED');
    const drafted = await stage.acts('pupil_0', 'draftPlan', { partnershipId, items: [{ text: 'Chuyên đề' }] }, 'id');
    for (const pupil of pupils.slice(1)) await stage.acts(pupil, 'agreeToPlan', { planId: drafted.id }, 'id');
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());

  it('add up on any map, each unit as a plain count says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), fc.constantFrom(...days), async (steps, mapOn) => {
        const { offices, schools, bodies } = playReforms(steps, SCHOOLS, ++version);
        await stage.subgraph.em().transactional(async (tx) => {
          await tx.execute(`delete from registry_organization where id like 'org_founded_%'`);
          await keepOrganizations(tx, bodies);
        });
        const { movement } = await stage.subgraph.execute<{ movement: { participation: Figures } }>('acc_dep', QUERY, {
          mapOn,
        });
        const { schoolsWithPlan, remainder, byUnit } = movement.participation;
        const sum = (of: keyof Tally) => byUnit.reduce((total, row) => total + row.schoolsWithPlan[of], remainder[of]);
        expect([sum('count'), sum('of')]).toEqual([schoolsWithPlan.count, schoolsWithPlan.of]);
        expect(schoolsWithPlan.count).toBe(PLANNED);
        const ids = new Set(offices.map(({ id }) => id));
        for (const { organization, schoolsWithPlan: row } of byUnit.filter(({ organization: { id } }) => ids.has(id))) {
          const own = schools.flatMap((school, index) =>
            unitOn(school, offices, mapOn) === organization.id ? [index] : [],
          );
          expect(row).toEqual({ count: own.filter((index) => index < PLANNED).length, of: own.length });
        }
      }),
      { numRuns: 40, seed: 20250701 },
    );
  });
});
