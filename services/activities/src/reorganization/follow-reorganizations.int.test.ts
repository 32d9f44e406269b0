import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReorganizationSnapshot } from '@twinning/events/organizations';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { countStatements } from '@twinning/testing/count-statements';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { movementId, openTwins, type Twins } from '../../testing/twins.ts';
import { followReorganization } from './follow-reorganizations.repository.ts';
import { followReorganizationsDue } from './follow-reorganizations.task.ts';

const LIST = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reorganization { obligations(first: 100) {
  totalCount edges { node { owedTo { id } heirs { id } foundingIds open state reorganization { id }
    obligation { organization { id } period { code } } } } } } } }`;
const OF = `query ($of: [_Any!]!, $period: String!) { _entities(representations: $of) { ... on Organization {
  report(period: $period) { id status recipients { organization { id } status }
    obligation { id version recipients { id } reroutings { owedTo { id } heirs { id } state passedOnAt takenBackAt } } }
  obligations(period: $period) { totalCount } } } }`;
type Duty = {
  owedTo: { id: string };
  heirs: { id: string }[];
  foundingIds: string[];
  open: boolean;
  state: string;
  obligation: { organization: { id: string }; period: { code: string } };
};
type Report = {
  id: string;
  status: string;
  recipients: { organization: { id: string }; status: string }[];
  obligation: { id: string; version: number; recipients: { id: string }[]; reroutings: { state: string }[] };
};
type Moves = Readonly<Record<string, string | null>>;

describe('a decree that dissolves an office', () => {
  let twins: Twins;
  let number = 0;
  let id: string;
  let period: string;

  const does = async (who: string, mutation: string, input: object) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) { __typename } }`;
    return (await twins.execute<{ answer: { __typename: string } }>(who, source, { input })).answer.__typename;
  };
  const tells =
    (moves: Moves, effectiveOn = '2024-05-06') =>
    (state: ReorganizationSnapshot['state'], version: number, at = '2024-05-06T02:00:00Z') =>
      twins.em().transactional((tx) =>
        followReorganization(
          tx,
          {
            ...{ id, version, state, title: `Nghị quyết ${id}`, effectiveOn },
            lines: [{ kind: 'DISSOLVED', sourceId: 'org_d1', targetId: null, share: 'WHOLE' }],
            moves: Object.entries(moves).map(([organizationId, parentId]) => ({
              ...{ organizationId, parentId, hierarchy: 'ADMINISTRATIVE' as const },
            })),
          },
          new Date(at),
        ),
      );
  const list = async (who: string): Promise<Duty[]> => {
    const answer = await twins.execute<{ _entities: [{ obligations: { edges: { node: Duty }[] } }] }>(who, LIST, {
      of: [{ __typename: 'Reorganization', id }],
    });
    return answer._entities[0].obligations.edges
      .map(({ node }) => node)
      .filter(({ obligation }) => obligation.period.code === period);
  };
  const of = async (organization: string, who = twins.who.officer) =>
    (
      await twins.execute<{ _entities: [{ report: Report | null; obligations: { totalCount: number } }] }>(who, OF, {
        of: [{ __typename: 'Organization', id: organization }],
        period,
      })
    )._entities[0];
  const recipients = async (organization: string) =>
    (await of(organization)).report!.recipients.map((each) => each.organization.id);

  beforeAll(async () => {
    twins = await openTwins();
    for (const name of ['e', 'w']) {
      await registerOrganizations(twins.em(), [
        { id: `org_${name}`, name: `Xã ${name}`, kind: 'COMMUNE_COMMITTEE', parentId: 'org_dep' },
      ]);
      await registerMember(twins.em(), name, 'COMMUNE_OFFICER', `org_${name}`);
    }
  });
  afterAll(() => twins[Symbol.asyncDispose]());
  beforeEach(async () => {
    number += 1;
    id = `rog_${number}`;
    period = `period-${number}`;
    const dates = { from: '2023-06-15', to: '2024-06-15', dueOn: '2024-06-15' };
    await does(twins.who.officer, 'openReportingPeriod', { movementId, code: period, title: 'Báo cáo', ...dates });
  });

  it('shows to whom reports would be due while it is a draft, to the department and auditors alone', async () => {
    await tells({ org_a: 'org_e', org_b: 'org_later' })('DRAFT', 1);
    const common = { owedTo: { id: 'org_d1' }, heirs: [{ id: 'org_e' }], foundingIds: ['org_later'], open: false };
    for (const who of [twins.who.officer, twins.who.auditor]) {
      const duties = await list(who);
      expect(duties).toHaveLength(3);
      for (const duty of duties) expect(duty).toMatchObject({ ...common, state: 'PROPOSED', reorganization: { id } });
    }
    for (const who of [twins.who.d1, twins.who.a, 'acc_e']) expect(await list(who)).toEqual([]);
    expect(await recipients('org_a')).toEqual(['org_d1', 'org_d2']);
  });

  it('sends reports still to come to the superiors since: the new office decides, the old one does not', async () => {
    const told = tells({ org_a: 'org_e', org_b: 'org_w' });
    await told('APPLIED', 2);
    await told('DRAFT', 1);
    await told('APPLIED', 2);
    expect(await recipients('org_c')).toEqual(['org_e', 'org_w', 'org_d2']);
    const { report } = await of('org_a');
    expect(report!.obligation.reroutings).toMatchObject([
      { owedTo: { id: 'org_d1' }, heirs: [{ id: 'org_e' }, { id: 'org_w' }], state: 'PASSED_ON', takenBackAt: null },
    ]);
    const input = { obligationId: report!.obligation.id, dueOn: '2024-06-30', reason: 'Sáp nhập' };
    expect(await does(twins.who.d1, 'extendObligation', { ...input, onBehalfOf: 'org_d1' })).toBe('NotARecipient');
    expect(await does('acc_e', 'extendObligation', { ...input, onBehalfOf: 'org_e' })).toBe('Obligation');
    expect((await of('org_d1')).obligations.totalCount).toBe(3);
    await told('UNDONE', 3);
    expect(await recipients('org_a')).toEqual(['org_e', 'org_w', 'org_d2']);
    expect((await of('org_a')).report!.obligation.reroutings).toMatchObject([{ state: 'KEPT', takenBackAt: null }]);
    expect(await recipients('org_b')).toEqual(['org_d1', 'org_d2']);
  });

  it('leaves submitted reports where they went, also when it is undone', async () => {
    await does(twins.who.a, 'draftReport', { organizationId: 'org_a', period });
    const { report } = await of('org_a');
    await does(twins.who.a, 'submitReport', { reportId: report!.id, onBehalfOf: 'org_a' });
    await does(twins.who.d1, 'acceptReport', { reportId: report!.id, onBehalfOf: 'org_d1' });
    const before = (await of('org_a')).report;
    const told = tells({ org_a: 'org_e', org_b: 'org_w' });
    await told('APPLIED', 2);
    expect((await of('org_a')).report).toEqual(before);
    expect(await recipients('org_b')).toEqual(['org_e', 'org_w', 'org_d2']);
    await told('UNDONE', 3);
    expect((await of('org_a')).report).toEqual(before);
  });

  it('puts everything back when it is undone, whichever word is heard last', async () => {
    const before = await of('org_b');
    const told = tells({ org_a: 'org_e', org_b: 'org_w' });
    await told('APPLIED', 2);
    await told('UNDONE', 3);
    await told('APPLIED', 2);
    const { report } = await of('org_b');
    expect({ ...report, obligation: { ...report!.obligation, reroutings: [] } }).toEqual(before.report);
    expect(report!.obligation.reroutings).toMatchObject([
      { state: 'TAKEN_BACK', takenBackAt: '2024-05-06T02:00:00.000Z' },
    ]);
  });

  it('leaves open what nobody has decided, until the register says where the school stands', async () => {
    const told = tells({ org_a: 'org_e', org_b: null });
    await told('APPLIED', 2);
    expect(await recipients('org_c')).toEqual(['org_d1', 'org_e', 'org_d2']);
    expect(await list(twins.who.officer)).toMatchObject(Array(3).fill({ heirs: [{ id: 'org_e' }], open: true }));
    await rowsOf(
      twins.em(),
      sql`insert into registry_placement (organization_id, hierarchy, valid_from, valid_to, parent_id)
        values ('org_b', 'ADMINISTRATIVE', '2024-05-07', null, 'org_w')`,
    );
    await followReorganizationsDue(twins.em(), new Date('2024-05-07T17:05:00Z'));
    expect(await recipients('org_c')).toEqual(['org_w', 'org_e', 'org_d2']);
    await told('UNDONE', 3);
    expect(await recipients('org_c')).toEqual(['org_d1', 'org_d2']);
    await rowsOf(twins.em(), sql`delete from registry_placement where parent_id = 'org_w'`);
  });

  it('waits for its day, and catches what came to be due to the office after it was heard of', async () => {
    const told = tells({ org_a: 'org_e', org_b: 'org_w' }, '2024-07-01');
    await told('APPLIED', 2);
    expect(await recipients('org_a')).toEqual(['org_d1', 'org_d2']);
    expect(await list(twins.who.officer)).toMatchObject(Array(3).fill({ state: 'PROPOSED' }));
    await followReorganizationsDue(twins.em(), new Date('2024-06-30T17:05:00Z'));
    expect(await recipients('org_a')).toEqual(['org_e', 'org_w', 'org_d2']);
    const late = { movementId, code: `${period}-late`, title: 'Báo cáo bổ sung', from: '2023-06-15', to: '2024-06-15' };
    await does(twins.who.officer, 'openReportingPeriod', { ...late, dueOn: '2024-06-15' });
    period = `${period}-late`;
    expect(await recipients('org_a')).toEqual(['org_d1', 'org_d2']);
    await followReorganizationsDue(twins.em(), new Date('2024-07-01T17:05:00Z'));
    expect(await recipients('org_a')).toEqual(['org_e', 'org_w', 'org_d2']);
    await told('UNDONE', 3);
  });

  it('costs the same few statements however many reports there are', async () => {
    await tells({ org_a: 'org_e', org_b: 'org_w' })('DRAFT', 1);
    const large = await countStatements(() => list(twins.who.officer));
    const waives = async (organization: string) => {
      const { report } = await of(organization);
      const input = { obligationId: report!.obligation.id, reason: 'Sửa chữa', onBehalfOf: 'org_dep' };
      expect(await does(twins.who.officer, 'waiveObligation', input)).toBe('Obligation');
    };
    for (const organization of ['org_a', 'org_b']) await waives(organization);
    const small = await countStatements(() => list(twins.who.officer));
    expect([large.result.length, small.result.length]).toEqual([3, 1]);
    expect(small.statements).toBe(large.statements);
  });
});
