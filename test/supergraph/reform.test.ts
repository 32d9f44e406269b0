import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@twinning/domain/day';
import { email, movementCode, type ReformStage, reformStage, today } from './story/reform.ts';

const FIGURES = `query ($code: String!, $mapOn: Date!) { movement(code: $code) {
  participation(asOf: "${today}", mapOn: $mapOn) {
    schoolsWithPlan { count of } byUnit { organization { id } schoolsWithPlan { count of } } remainder { count of } }
  delivery(asOf: "${today}", mapOn: $mapOn) {
    reports { due onTime } byUnit { organization { id } reports { due onTime } } remainder { reports { due onTime } } } } }`;

type Id = { id: string };
type Tally = { count: number; of: number };
type Reports = { due: number; onTime: number };
type Figures = {
  participation: {
    schoolsWithPlan: Tally;
    byUnit: { organization: Id; schoolsWithPlan: Tally }[];
    remainder: Tally;
  };
  delivery: { reports: Reports; byUnit: { organization: Id; reports: Reports }[]; remainder: { reports: Reports } };
};

/** A decree dissolves an office of two schools: what it still owed, and what was due to it, goes to who comes after it. */
describe('a reform', () => {
  let stage: ReformStage;

  beforeAll(async () => {
    stage = await reformStage();
    await stage.begins();
  }, 240_000);
  afterAll(() => stage?.product[Symbol.asyncDispose]());
  beforeEach(() => stage.product.settled());

  let version = 0;

  it('shows the department beforehand what the office owes and receives, and who comes after it', async () => {
    const { id, draft, preview, receivers } = stage;
    version = await draft('reform', 'north', 'UBND xã Bắc Mới');
    const seen = await preview('reform');
    const falls = { heirs: [], foundingIds: [id['reform-commune']], open: false, state: 'PROPOSED' };
    expect(seen).toMatchObject({ state: 'DRAFT', consents: { totalCount: 1 }, partnerships: { totalCount: 0 } });
    expect(seen?.consents.edges[0]?.node).toMatchObject({
      ...falls,
      partnership: { id: id['north-agreed'] },
      owedBy: { id: id.north },
    });
    expect(seen?.obligations.edges.map(({ node }) => node)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...falls,
          owedTo: { id: id.north },
          obligation: { organization: { id: id['north-a'] } },
        }),
      ]),
    );
    expect(await preview('reform', email('north'))).toBeNull();
    expect(await receivers('north-a')).toContain(id.north);
  });

  it('lets the successor consent and receive, and the dissolved office no more', async () => {
    const { does, isRefused, id, acts, step, preview, standing, owed, receivers } = stage;
    const before = await figures(today);
    version = await step('applyReorganization', 'reform', version);
    const commune = id['reform-commune'];
    expect(await standing('north-agreed')).toMatchObject([
      {
        supervisor: { id: commune },
        status: 'PENDING',
        reroutings: [{ owedBy: { id: id.north }, state: 'PASSED_ON' }],
      },
      { supervisor: { id: id.south }, reroutings: [] },
    ]);
    expect((await receivers('north-a')).toSorted()).toEqual([commune, id.south].toSorted());
    expect((await owed('north-a')).reroutings).toEqual([{ state: 'PASSED_ON' }]);

    const consent = { partnershipId: id['north-agreed'] };
    expect(
      await isRefused(email('north'), 'consentToPartnership', 'Partnership', { ...consent, onBehalfOf: id.north }),
    ).toBe('NotYourOrganization');
    await does(email('north'), 'consentToPartnership', 'Partnership', 'id', { ...consent, onBehalfOf: commune });
    expect((await standing('north-agreed'))[0]).toMatchObject({ supervisor: { id: commune }, status: 'GIVEN' });

    const drafted = await does(email('north-a'), 'draftReport', 'Report', 'id', {
      ...{ organizationId: id['north-a'], period: 'reform-period' },
    });
    const report = { reportId: drafted.id };
    await acts('north-a', 'submitReport', 'Report', report);
    expect(await isRefused(email('north'), 'acceptReport', 'Report', { ...report, onBehalfOf: id.north })).toBe(
      'NotYourOrganization',
    );
    await does(email('north'), 'acceptReport', 'Report', 'id', { ...report, onBehalfOf: commune });
    expect((await preview('reform', email('far')))?.consents.edges[0]?.node).toMatchObject({ state: 'PASSED_ON' });
    expect((await figures(today)).participation.schoolsWithPlan).toEqual(before.participation.schoolsWithPlan);
  });

  it('leaves the figures the same, whichever map they are laid on', async () => {
    const { id } = stage;
    const then = await figures(addDays(today, -1));
    const now = await figures(today);
    expect(now.participation.schoolsWithPlan).toEqual(then.participation.schoolsWithPlan);
    expect(now.delivery.reports).toEqual(then.delivery.reports);
    const rows = ({ participation }: Figures, unit?: string) =>
      participation.byUnit.find(({ organization }) => organization.id === unit)?.schoolsWithPlan;
    expect([rows(then, id.north), rows(then, id['reform-commune'])]).toEqual([{ count: 1, of: 2 }, undefined]);
    expect([rows(now, id.north), rows(now, id['reform-commune'])]).toEqual([undefined, { count: 1, of: 2 }]);
  });

  it('puts everything back when it is undone before anybody has acted on it', async () => {
    const { id, acts, draft, step, preview, standing, owed, receivers } = stage;
    const before = { consents: await standing('west-agreed'), receivers: await receivers('west-a') };
    const drafted = await draft('again', 'west', 'UBND xã Tây Mới');
    const applied = await step('applyReorganization', 'again', drafted);
    expect((await standing('west-agreed')).map(({ supervisor }) => supervisor.id)).toContain(id['again-commune']);
    expect(await receivers('west-a')).toContain(id['again-commune']);
    expect((await preview('again'))?.undoObstacles).toEqual([]);
    await step('undoReorganization', 'again', applied);
    const after = await standing('west-agreed');
    expect(after.map(({ reroutings: _, ...consent }) => consent)).toEqual(
      before.consents.map(({ reroutings: _, ...consent }) => consent),
    );
    expect(await receivers('west-a')).toEqual(before.receivers);
    expect((await owed('west-a')).reroutings).toEqual([{ state: 'TAKEN_BACK' }]);
    await acts('west', 'consentToPartnership', 'Partnership', { partnershipId: id['west-agreed'] });
  });

  async function figures(mapOn: string): Promise<Figures> {
    const { movement } = await stage.product.ask<{ movement: Figures }>('department', FIGURES, {
      code: movementCode,
      mapOn,
    });
    const { participation, delivery } = movement;
    const total = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);
    for (const part of ['count', 'of'] as const)
      expect(
        total([
          ...participation.byUnit.map(({ schoolsWithPlan }) => schoolsWithPlan[part]),
          participation.remainder[part],
        ]),
      ).toBe(participation.schoolsWithPlan[part]);
    for (const part of ['due', 'onTime'] as const)
      expect(total([...delivery.byUnit.map(({ reports }) => reports[part]), delivery.remainder.reports[part]])).toBe(
        delivery.reports[part],
      );
    return movement;
  }
});
