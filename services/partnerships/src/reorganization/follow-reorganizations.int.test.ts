import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { decreeOn, founds, places } from '../../test/decree.ts';
import { openStage, type Stage } from '../../test/stage.ts';
import { followReorganizationsDue } from './follow-reorganizations.task.ts';

const PREVIEW = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reorganization {
  consents { totalCount edges { node { partnership { id } owedBy { id } heirs { id } foundingIds open state } } }
  partnerships { totalCount edges { node { id } outcome state successions { party { id } successor { id } foundingId } } }
} } }`;
const CONSENTS = `query ($id: ID!) { partnership(id: $id) { status
  consents { supervisor { id } status note reroutings { owedBy { id } heirs { id } } }
  reroutings { reorganization { id } owedBy { id } heirs { id } open state passedOnAt takenBackAt } } }`;

type Page<Node, Rest = object> = { totalCount: number; edges: ({ node: Node } & Rest)[] };
type Duty = {
  partnership: { id: string };
  owedBy: { id: string };
  heirs: { id: string }[];
  open: boolean;
  state: string;
};
type Preview = {
  consents: Page<Duty>;
  partnerships: Page<{ id: string }, { outcome: string; state: string; successions: object[] }>;
};
type Consents = {
  status: string;
  consents: { supervisor: { id: string }; status: string; note: string | null; reroutings: object[] }[];
  reroutings: { open: boolean; state: string; heirs: { id: string }[] }[];
};

describe('a decree that dissolves an office', () => {
  let stage: Stage;
  let number = 0;
  let id: string;
  beforeAll(async () => {
    stage = await openStage();
    for (const name of ['east', 'west', 'heir']) await founds(stage, name);
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());
  beforeEach(() => {
    number += 1;
    id = `rog_${number}`;
  });

  const preview = async (account: string, of = id) =>
    (
      await stage.subgraph.execute<{ _entities: [Preview] }>(account, PREVIEW, {
        of: [{ __typename: 'Reorganization', id: of }],
      })
    )._entities[0];
  const consents = async (partnership: string) =>
    (await stage.subgraph.execute<{ partnership: Consents }>('acc_dep', CONSENTS, { id: partnership })).partnership;
  const owing = async (partnership: string) =>
    (await consents(partnership)).consents.map(({ supervisor, status }) => `${supervisor.id} ${status}`);
  const duties = async (partnership: string, account = 'acc_dep') =>
    (await preview(account)).consents.edges
      .map(({ node }) => node)
      .filter((duty) => duty.partnership.id === partnership);
  const declines = (who: string, partnershipId: string) =>
    stage.acts(who, 'declinePartnership', { partnershipId, reason: 'Chờ năm sau' });

  it('shows what depends on it while it is a draft, to the department and auditors alone', async () => {
    const pair = await stage.twin(['hoa', 'cuc'], 'AGREED');
    const tells = decreeOn(stage, id, 'org_north', { org_hoa: 'org_east', org_sen: 'org_tobefounded' });
    await tells({ state: 'DRAFT', version: 1 });
    const duty = { owedBy: { id: 'org_north' }, heirs: [{ id: 'org_east' }], foundingIds: [], open: false };
    for (const who of ['acc_dep', 'acc_auditor'])
      expect(await duties(pair, who)).toEqual([{ ...duty, partnership: { id: pair }, state: 'PROPOSED' }]);
    for (const who of ['acc_north', 'acc_hoa', 'acc_east'])
      expect(await preview(who)).toMatchObject({ consents: { totalCount: 0 }, partnerships: { totalCount: 0 } });
    expect(await owing(pair)).toEqual(['org_north PENDING', 'org_south PENDING']);
    await declines('cuc', pair);
  });

  it('names as heir what it is still to found, and costs the same few statements however much depends on it', async () => {
    const first = await stage.twin(['sen', 'cuc'], 'AGREED');
    const moves = { org_hoa: 'org_east', org_sen: 'org_tobefounded' };
    await decreeOn(stage, id, 'org_north', moves)({ state: 'DRAFT', version: 1 });
    const small = await countStatements(() => preview('acc_dep'));
    expect(await duties(first)).toMatchObject([{ heirs: [], foundingIds: ['org_tobefounded'], open: false }]);
    const second = await stage.twin(['hoa', 'far'], 'PROPOSED');
    const large = await countStatements(() => preview('acc_dep'));
    expect([large.result.consents.totalCount, large.statements]).toEqual([2, small.statements]);
    await declines('cuc', first);
    await declines('hoa', second);
  });

  it('passes a consent on to the superior since: the new one may consent, the old one may not', async () => {
    const pair = await stage.twin(['hoa', 'cuc'], 'AGREED');
    const tells = decreeOn(stage, id, 'org_north', { org_hoa: 'org_east', org_sen: 'org_west' });
    await tells({ state: 'APPLIED', version: 2 });
    await tells({ state: 'DRAFT', version: 1 });
    await tells({ state: 'APPLIED', version: 2 });
    expect(await consents(pair)).toMatchObject({
      consents: [{ supervisor: { id: 'org_east' }, reroutings: [{ owedBy: { id: 'org_north' } }] }, { reroutings: [] }],
      reroutings: [
        { reorganization: { id }, owedBy: { id: 'org_north' }, heirs: [{ id: 'org_east' }], state: 'PASSED_ON' },
      ],
    });
    expect(await duties(pair)).toMatchObject([{ owedBy: { id: 'org_north' }, state: 'PASSED_ON' }]);
    const step = { partnershipId: pair };
    expect(await stage.acts('north', 'consentToPartnership', step)).toMatchObject({ __typename: 'NotASupervisor' });
    expect(await stage.acts('east', 'consentToPartnership', step)).toMatchObject({ status: 'AGREED' });
    await tells({ state: 'UNDONE', version: 3 });
    expect(await owing(pair)).toEqual(['org_east GIVEN', 'org_south PENDING']);
    expect((await consents(pair)).reroutings).toMatchObject([{ state: 'KEPT', takenBackAt: null }]);
    await declines('cuc', pair);
  });

  it('puts everything back when it is undone before anybody has acted, whichever word is heard last', async () => {
    const pair = await stage.twin(['hoa', 'sen', 'cuc'], 'AGREED');
    const withheld = { partnershipId: pair, note: 'Chờ kế hoạch' };
    await stage.acts('north', 'withholdConsent', withheld);
    const before = await consents(pair);
    const tells = decreeOn(stage, id, 'org_north', { org_hoa: 'org_east', org_sen: 'org_west' });
    await tells({ state: 'APPLIED', version: 2 });
    expect(await owing(pair)).toEqual(['org_east PENDING', 'org_west PENDING', 'org_south PENDING']);
    await tells({ state: 'UNDONE', version: 3 });
    await tells({ state: 'APPLIED', version: 2 });
    const { reroutings, ...after } = await consents(pair);
    expect(after.consents.map(({ reroutings: _, ...consent }) => consent)).toEqual(
      before.consents.map(({ reroutings: _, ...consent }) => consent),
    );
    expect(reroutings).toMatchObject([{ state: 'TAKEN_BACK', takenBackAt: '2024-05-06T02:00:00.000Z' }]);
    const { partnership } = await stage.subgraph.execute<{ partnership: { timeline: object } }>(
      'acc_dep',
      'query ($id: ID!) { partnership(id: $id) { timeline(first: 2) { edges { node { summary } } } } }',
      { id: pair },
    );
    expect(JSON.stringify(partnership)).toContain(
      `The consents went back, for the reorganisation was undone: Nghị quyết ${id}`,
    );
    await declines('cuc', pair);
  });

  it('leaves open what nobody has decided, until the register says where the school stands', async () => {
    const pair = await stage.twin(['far', 'hoa'], 'AGREED');
    const tells = decreeOn(stage, id, 'org_south', { org_far: null, org_cuc: null });
    await tells({ state: 'APPLIED', version: 2 });
    expect(await owing(pair)).toEqual(['org_south PENDING', 'org_north PENDING']);
    expect((await consents(pair)).reroutings).toMatchObject([{ open: true, heirs: [], state: 'PASSED_ON' }]);
    await places(stage, 'org_far', 'org_south', 'org_west', '2024-05-06');
    await followReorganizationsDue(stage.subgraph.em(), new Date('2024-05-07T17:05:00Z'));
    expect(await owing(pair)).toEqual(['org_west PENDING', 'org_north PENDING']);
    expect((await consents(pair)).reroutings).toMatchObject([{ open: false, heirs: [{ id: 'org_west' }] }]);
    await tells({ state: 'UNDONE', version: 3 });
    expect(await owing(pair)).toEqual(['org_south PENDING', 'org_north PENDING']);
    await declines('far', pair);
  });

  it('waits for its day', async () => {
    const pair = await stage.twin(['hoa', 'cuc'], 'AGREED');
    const tells = decreeOn(stage, id, 'org_north', { org_hoa: 'org_east' }, { effectiveOn: '2024-07-01' });
    await tells({ state: 'APPLIED', version: 2 });
    await followReorganizationsDue(stage.subgraph.em(), new Date('2024-06-29T17:05:00Z'));
    expect(await owing(pair)).toEqual(['org_north PENDING', 'org_south PENDING']);
    expect(await duties(pair)).toMatchObject([{ heirs: [{ id: 'org_east' }], state: 'PROPOSED' }]);
    await followReorganizationsDue(stage.subgraph.em(), new Date('2024-06-30T17:05:00Z'));
    expect(await owing(pair)).toEqual(['org_east PENDING', 'org_south PENDING']);
    await tells({ state: 'UNDONE', version: 3 });
    expect(await owing(pair)).toEqual(['org_north PENDING', 'org_south PENDING']);
    await declines('cuc', pair);
  });

  it.each([
    ['passes to successors', 'CONTINUES', 'SUCCEEDED', 'org_heir'],
    ['ends', 'DISSOLVED', 'ENDED', null],
  ] as const)(
    '%s a partnership of offices, its papers with it, until it is undone',
    async (_, kind, status, targetId) => {
      const offices = { level: 'DISTRICT' };
      const pair = await stage.twin(['north', 'south'], 'AGREED', offices);
      await stage.sign(pair, ['north', 'south']);
      const items = [{ text: 'Chuyên đề' }];
      await stage.acts('north', 'draftPlan', { partnershipId: pair, items }, 'id');
      const seen = `query ($id: ID!) { partnership(id: $id) { status closedOn closingReason period { to } memoranda { status }
      plans { status } endings { reorganization { id } outcome takenBackAt successions { party { id } successor { id } } } } }`;
      const look = async () =>
        (await stage.subgraph.execute<{ partnership: object }>('acc_far', seen, { id: pair })).partnership;
      const before = await look();
      const lines = [{ kind, sourceId: 'org_north', targetId, share: 'WHOLE' as const }];
      const tells = decreeOn(stage, id, 'org_north', {}, { effectiveOn: '2024-05-01', lines });
      await tells({ state: 'DRAFT', version: 1 });
      const successions = [{ party: { id: 'org_north' }, successor: targetId && { id: targetId } }];
      expect((await preview('acc_dep')).partnerships).toMatchObject({
        edges: [{ node: { id: pair }, outcome: status, state: 'PROPOSED', successions }],
      });
      await tells({ state: 'APPLIED', version: 2 });
      expect(await look()).toMatchObject({
        ...{ status, closedOn: '2024-05-01', closingReason: `Nghị quyết ${id}`, period: { to: '2024-05-01' } },
        ...{ memoranda: [{ status: 'ENDED' }], plans: [{ status: 'CLOSED' }] },
        endings: [{ reorganization: { id }, outcome: status, successions }],
      });
      expect((await preview('acc_dep')).partnerships.edges).toMatchObject([{ outcome: status, state: 'PASSED_ON' }]);
      await tells({ state: 'UNDONE', version: 3 });
      const { endings, ...back } = (await look()) as { endings: object[] };
      expect({ ...back, endings: [] }).toEqual(before);
      expect(endings).toMatchObject([{ reorganization: null, takenBackAt: '2024-05-06T02:00:00.000Z' }]);
      await stage.acts('north', 'endPartnership', { partnershipId: pair, reason: 'Xong' });
    },
  );
});
