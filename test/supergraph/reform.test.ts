import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '@twinning/domain/day';
import { demonstrationPassword } from '../product/city-template.ts';
import { type Product, startProduct } from '../product/start-product.ts';
import { actor } from './act.ts';

const today = dayOf(new Date());
const email = (who: string) => `${who}@reform.example`;
const movementCode = 'reform-movement';
const PREVIEW = `query ($id: ID!) { reorganization(id: $id) { state undoObstacles
  moves { edges { node { organization { id } to { id } toFounding { name } } } }
  consents { totalCount edges { node { partnership { id } owedBy { id } heirs { id } foundingIds open state } } }
  obligations { totalCount edges { node { obligation { organization { id } } owedTo { id } heirs { id } foundingIds open state } } }
  partnerships { totalCount } } }`;
const FIGURES = `query ($code: String!, $mapOn: Date!) { movement(code: $code) {
  participation(asOf: "${today}", mapOn: $mapOn) {
    schoolsWithPlan { count of } byUnit { organization { id } schoolsWithPlan { count of } } remainder { count of } }
  delivery(asOf: "${today}", mapOn: $mapOn) {
    reports { due onTime } byUnit { organization { id } reports { due onTime } } remainder { reports { due onTime } } } } }`;

type Id = { id: string };
type Duty = { heirs: Id[]; foundingIds: string[]; open: boolean; state: string };
type Preview = {
  state: string;
  undoObstacles: string[];
  consents: { totalCount: number; edges: { node: Duty & { partnership: Id; owedBy: Id } }[] };
  obligations: { totalCount: number; edges: { node: Duty & { obligation: { organization: Id }; owedTo: Id } }[] };
  partnerships: { totalCount: number };
};
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
type Standing = {
  consents: { supervisor: Id; status: string; reroutings: { owedBy: Id; heirs: Id[]; state: string }[] }[];
};
type Owed = { obligations: { edges: { node: { id: string; recipients: Id[]; reroutings: { state: string }[] } }[] } };

/** A decree dissolves an office of two schools: what it still owed, and what was due to it, goes to who comes after it. */
describe('a reform', () => {
  let product: Product;
  let does: ReturnType<typeof actor>['does'];
  let isRefused: ReturnType<typeof actor>['isRefused'];
  const id: Record<string, string> = {};

  const register = async (key: string, kind: string, parentId: string, levels: string[] = []) => {
    const codes = [{ scheme: 'LOCAL', value: `reform-${key}` }];
    const input = { kind, name: `Đơn vị ${key}`, levels, parentId, codes, from: '2020-01-01' };
    id[key] = String((await does('department', 'registerOrganization', 'Organization', 'id', input)).id);
  };
  const open = (who: string, role: string) =>
    does('department', 'openAccount', 'Account', 'id', {
      ...{ email: email(who), name: `Người của ${who}`, password: demonstrationPassword, role },
      ...{ organizationId: id[who], from: '2020-01-01' },
    });
  const acts = (who: string, mutation: string, made: string, input: object, fields = 'id') =>
    does(email(who), mutation, made, fields, { onBehalfOf: id[who], ...input });

  /** Two schools propose, agree and, if asked, get all consents and sign, with a plan that both have agreed to. */
  async function twin(key: string, one: string, other: string, supervisors: string[] = []): Promise<void> {
    const input = { movementCode, level: 'SCHOOL', title: `${one} – ${other}`, partyIds: [id[one], id[other]] };
    id[key] = String((await acts(one, 'proposePartnership', 'Partnership', input)).id);
    const partnershipId = id[key];
    await acts(other, 'agreeToPartnership', 'Partnership', { partnershipId });
    for (const office of supervisors) await acts(office, 'consentToPartnership', 'Partnership', { partnershipId });
    if (supervisors.length === 0) return;
    const items = [{ text: 'Chuyên đề chung' }];
    const { id: planId } = await acts(one, 'draftPlan', 'JointPlan', { partnershipId, items });
    await acts(other, 'agreeToPlan', 'JointPlan', { planId });
    const draft = { partnershipId, title: 'Biên bản ghi nhớ', commitments: [] };
    const { id: memorandumId } = await acts(one, 'draftMemorandum', 'Memorandum', draft);
    await acts(one, 'offerMemorandum', 'Memorandum', { memorandumId });
    for (const party of [one, other])
      await acts(party, 'signMemorandum', 'Memorandum', { memorandumId, position: 'Hiệu trưởng' });
  }

  /** An office with two schools, one with a report to come, the other with a consent to come. */
  async function district(office: string): Promise<void> {
    await register(office, 'DISTRICT_OFFICE', id.department!);
    await open(office, 'DISTRICT_OFFICER');
    for (const school of [`${office}-a`, `${office}-b`]) {
      await register(school, 'SCHOOL', id[office]!, ['PRIMARY']);
      await open(school, 'SCHOOL_HEAD');
    }
    await product.settled();
    await twin(`${office}-signed`, `${office}-a`, 'far', [office, 'south']);
    await twin(`${office}-agreed`, `${office}-b`, 'far');
    await product.settled();
  }

  const decree = (title: string, office: string, commune: string) => ({
    title,
    effectiveOn: { value: today, precision: 'DAY' },
    foundings: [{ key: 'new', kind: 'COMMUNE_COMMITTEE', name: commune, parentId: id.department }],
    lines: [{ kind: 'ABSORBED', sourceId: id[office], targetId: 'new' }],
  });
  const draft = async (key: string, office: string, commune: string) => {
    const input = { decree: decree(`Nghị quyết ${key}`, office, commune) };
    const made = await does(
      'department',
      'draftReorganization',
      'Reorganization',
      'id version foundings { id }',
      input,
    );
    id[key] = String(made.id);
    id[`${key}-commune`] = (made.foundings as Id[])[0]!.id;
    await product.settled();
    return Number(made.version);
  };
  const step = async (mutation: string, key: string, expectedVersion: number) => {
    const input = { reorganizationId: id[key], expectedVersion };
    const { version } = await does('department', mutation, 'Reorganization', 'id version', input);
    await product.settled();
    return Number(version);
  };
  const preview = async (key: string, who = 'department') =>
    (await product.ask<{ reorganization: Preview | null }>(who, PREVIEW, { id: id[key] })).reorganization;
  const standing = async (key: string) =>
    (
      await product.ask<{ partnership: Standing }>(
        'department',
        'query ($id: ID!) { partnership(id: $id) { consents { supervisor { id } status reroutings { owedBy { id } heirs { id } state } } } }',
        { id: id[key] },
      )
    ).partnership.consents;
  const owed = async (school: string) => {
    const { organization } = await product.ask<{ organization: Owed }>(
      'department',
      'query ($id: ID!) { organization(id: $id) { obligations(period: "reform-period") { edges { node { id recipients { id } reroutings { state } } } } } }',
      { id: id[school] },
    );
    return organization.obligations.edges[0]!.node;
  };
  const receivers = async (school: string) => (await owed(school)).recipients.map((each) => each.id);

  beforeAll(async () => {
    product = await startProduct();
    ({ does, isRefused } = actor(product));
    const { organizationByCode } = await product.ask<{ organizationByCode: Id }>(
      'department',
      '{ organizationByCode(code: "so-gddt-ha-noi") { id } }',
    );
    id.department = organizationByCode.id;
    const strands = [
      { code: 'schools', title: 'Nhà trường' },
      { code: 'teachers', title: 'Thầy cô' },
    ];
    const movement = { code: movementCode, name: 'Phong trào thử', strands, from: addDays(today, -60) };
    id.movement = String((await does('department', 'createMovement', 'Movement', 'id', movement)).id);
    await register('south', 'DISTRICT_OFFICE', id.department);
    await register('far', 'SCHOOL', id.south!, ['PRIMARY']);
    await open('south', 'DISTRICT_OFFICER');
    await open('far', 'SCHOOL_HEAD');
    await district('north');
    await district('west');
    await does('department', 'openReportingPeriod', 'ReportingPeriod', 'id', {
      ...{ movementId: id.movement, code: 'reform-period', title: 'Báo cáo' },
      ...{ from: addDays(today, -60), to: addDays(today, 10), dueOn: addDays(today, 30) },
    });
  }, 240_000);
  afterAll(() => product?.[Symbol.asyncDispose]());
  beforeEach(() => product.settled());

  let version = 0;

  it('shows the department beforehand what the office owes and receives, and who comes after it', async () => {
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
    const { movement } = await product.ask<{ movement: Figures }>('department', FIGURES, { code: movementCode, mapOn });
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
