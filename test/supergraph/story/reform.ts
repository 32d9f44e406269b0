import { addDays, dayOf } from '@twinning/domain/day';
import { demonstrationPassword } from '../../product/city-template.ts';
import { startProduct } from '../../product/start-product.ts';
import { actor } from '../act.ts';

export const today = dayOf(new Date());
export const email = (who: string) => `${who}@reform.example`;
export const movementCode = 'reform-movement';
const PREVIEW = `query ($id: ID!) { reorganization(id: $id) { state undoObstacles
  moves { edges { node { organization { id } to { id } toFounding { name } } } }
  consents { totalCount edges { node { partnership { id } owedBy { id } heirs { id } foundingIds open state } } }
  obligations { totalCount edges { node { obligation { organization { id } } owedTo { id } heirs { id } foundingIds open state } } }
  partnerships { totalCount } } }`;

type Id = { id: string };
type Duty = { heirs: Id[]; foundingIds: string[]; open: boolean; state: string };
type Preview = {
  state: string;
  undoObstacles: string[];
  consents: { totalCount: number; edges: { node: Duty & { partnership: Id; owedBy: Id } }[] };
  obligations: { totalCount: number; edges: { node: Duty & { obligation: { organization: Id }; owedTo: Id } }[] };
  partnerships: { totalCount: number };
};
type Standing = {
  consents: { supervisor: Id; status: string; reroutings: { owedBy: Id; heirs: Id[]; state: string }[] }[];
};
type Owed = { obligations: { edges: { node: { id: string; recipients: Id[]; reroutings: { state: string }[] } }[] } };

/** Offices of two schools each, what they owe and are owed, and what is done with a decree that dissolves one. */
export async function reformStage() {
  const product = await startProduct();
  const { does, isRefused } = actor(product);
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

  async function begins(): Promise<void> {
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
  }

  return { product, does, isRefused, id, begins, acts, draft, step, preview, standing, owed, receivers };
}

export type ReformStage = Awaited<ReturnType<typeof reformStage>>;
