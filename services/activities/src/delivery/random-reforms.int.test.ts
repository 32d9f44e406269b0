import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveRows } from '@twinning/persistence/save-rows';
import { keepOrganizations } from '@twinning/registry/keep-registry';
import { playReforms, reformDays, unitOn } from '@twinning/testing/random-reforms';
import fc from 'fast-check';
import { given, told } from '../../testing/given-activity.ts';
import { movementId, openTwins, type Twins } from '../../testing/twins.ts';
import { saveActivities } from '../activity/save-activities.repository.ts';
import { ObligationRow } from '../obligation/obligation.row.ts';
import { expectedReport } from '../report/expected-report.ts';
import { saveReports } from '../report/save-reports.repository.ts';
import { savePeriods } from '../reporting-period/reporting-period.repository.ts';

const SCHOOLS = 12;
const QUERY = `query ($of: [_Any!]!, $mapOn: Date!) { _entities(representations: $of) { ... on Movement {
  delivery(asOf: "2024-05-06", mapOn: $mapOn) {
    thematicSessions reports { due onTime }
    byUnit { organization { id } thematicSessions reports { due onTime } }
    remainder { thematicSessions reports { due onTime } } } } } }`;
type Count = { thematicSessions: number; reports: { due: number; onTime: number } };
type Figures = Count & { byUnit: (Count & { organization: { id: string } })[]; remainder: Count };

const step = fc.record({
  office: fc.nat(20),
  founds: fc.boolean(),
  heirs: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
  twice: fc.boolean(),
});
const days = reformDays(10);

/** Each school has held as many sessions as its number tells, and owes a report; every third was in time. */
describe('progress figures on any map', () => {
  let twins: Twins;
  let version = 0;
  const schools = Array.from({ length: SCHOOLS }, (_, index) => `org_pupil_${index}`);

  beforeAll(async () => {
    twins = await openTwins();
    const period = { id: 'prd_1', movementId, code: '2023-2024', title: 'Báo cáo' };
    const obligations = schools.map((organizationId, index) => ({
      ...{ id: `obl_${index}`, version: 1, organizationId, periodId: 'prd_1', dueOn: '2024-06-15' },
      ...{ extended: false, waived: false, reason: null, submittedOn: index % 3 === 0 ? '2024-05-01' : null },
    }));
    await twins.em().transactional(async (tx) => {
      await savePeriods(tx, [{ ...period, from: '2023-06-15', to: '2024-06-15', dueOn: '2024-06-15' }]);
      await saveRows(tx, ObligationRow, obligations);
      await saveReports(
        tx,
        obligations.map((obligation, index) => ({
          ...expectedReport(`rep_${index}`, obligation, []),
          timely: index % 3 === 0,
        })),
      );
      await saveActivities(
        tx,
        schools.flatMap((organizerId, index) =>
          Array.from({ length: index % 4 }, (_, number) =>
            given({
              ...{ type: 'ActivityRecorded', countsFrom: '2024-05-01', at: new Date('2024-05-02'), participation: [] },
              told: { ...told, id: `act_${index}_${number}`, organizerId, partnershipId: null },
            }),
          ),
        ),
      );
    });
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  const ask = async (mapOn: string): Promise<Figures> =>
    (
      await twins.execute<{ _entities: [{ delivery: Figures }] }>(twins.who.officer, QUERY, {
        ...{ of: [{ __typename: 'Movement', id: movementId }], mapOn },
      })
    )._entities[0].delivery;

  it('add up over whatever series of decrees, each unit as a plain count says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), fc.constantFrom(...days), async (steps, mapOn) => {
        version += 1;
        const { offices, schools: placed, bodies } = playReforms(steps, SCHOOLS, version);
        const em = twins.em();
        await em.transactional(async (tx) => {
          await tx.execute(`delete from registry_organization where id like 'org_founded_%'`);
          await keepOrganizations(tx, bodies);
        });
        const { byUnit, remainder, thematicSessions, reports } = await ask(mapOn);
        const sum = (of: (count: Count) => number) => byUnit.reduce((total, row) => total + of(row), of(remainder));
        expect(sum((count) => count.thematicSessions)).toBe(thematicSessions);
        expect(sum((count) => count.reports.due)).toBe(reports.due);
        expect(sum((count) => count.reports.onTime)).toBe(reports.onTime);
        expect([thematicSessions, reports.due]).toEqual([18, SCHOOLS]);
        for (const { organization, ...row } of byUnit) {
          const own = placed.flatMap((school, index) =>
            unitOn(school, offices, mapOn) === organization.id ? [index] : [],
          );
          expect([row.thematicSessions, row.reports.due]).toEqual([
            own.reduce((total, index) => total + (index % 4), 0),
            own.length,
          ]);
        }
      }),
      { numRuns: 40, seed: 20250701 },
    );
  });
});
