import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { openStage, type Stage } from '../../test/stage.ts';

const PAGE = /* GraphQL */ `
  query ($filter: PartnershipFilter, $first: Int, $after: String) {
    partnerships(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id title level status
          movement { code strands { code } }
          parent { id title }
          periodsCited { from to document { id } }
          parties { organization { id } joinedAt signatory { person { id } position office { id } } }
          consents { supervisor { id } status decidedAt note }
          children(first: 20) { totalCount edges { node { id title status } } }
          documents(first: 20) { edges { node { id } } }
          memoranda { signedOn { value precision } place commitments { text strand { code } dueOn } }
          plans { symbol version items { text strand { code } dueOn } partnership { id } }
          commitments { id text strand { code } dueOn }
          steeringCommittee { decision { id } members { person { id } role } }
          timeline(first: 50) { totalCount edges { node { at actor { id } summary } } }
          provenance { field basis note }
        }
      }
    }
  }
`;
type Listed = {
  partnerships: {
    totalCount: number;
    pageInfo: { endCursor: string; hasNextPage: boolean };
    edges: { node: { id: string; title: string } }[];
  };
};

describe('lists of partnerships', () => {
  let stage: Stage;
  let district: string;
  const ids: string[] = [];
  beforeAll(async () => {
    stage = await openStage();
    district = await stage.twin(['north', 'south'], 'AGREED', { level: 'DISTRICT', title: 'Phòng Bắc – Phòng Nam' });
    await stage.sign(district, ['north', 'south'], [{ text: 'Chỉ đạo chung' }]);
    for (const parties of [
      ['hoa', 'cuc'],
      ['sen', 'far'],
      ['hoa', 'sen', 'cuc'],
    ]) {
      const id = await stage.twin(parties, 'CONSENTED', { parentId: parties.length === 2 ? district : undefined });
      const [first = '', ...others] = parties;
      const { id: planId } = await stage.acts(first, 'draftPlan', {
        partnershipId: id,
        items: [{ text: 'Dự giờ', strandCode: 'teachers' }],
      });
      for (const other of others) await stage.acts(other, 'agreeToPlan', { planId });
      await stage.sign(id, parties, [{ text: 'Hỗ trợ nhau', strandCode: 'schools' }]);
      ids.push(id);
    }
  }, 30_000);
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());
  const list = async (filter: object, who = 'acc_dep', page: object = {}) =>
    (await stage.subgraph.execute<Listed>(who, PAGE, { filter, ...page })).partnerships;
  const found = async (filter: object) => (await list(filter)).edges.map(({ node }) => node.id);

  it('narrow by movement, level, state, party, office and words without accents', async () => {
    const youngestFirst = [...ids].reverse();
    expect(await found({})).toEqual([...youngestFirst, district]);
    expect(await found({ level: 'DISTRICT' })).toEqual([district]);
    expect(await found({ movement: 'together', level: 'SCHOOL' })).toEqual(youngestFirst);
    expect(await found({ movement: 'elsewhere' })).toEqual([]);
    expect(await found({ status: ['PROPOSED'] })).toEqual([]);
    expect(await found({ party: 'org_far' })).toEqual([ids[1]]);
    expect(await found({ under: 'org_south', level: 'SCHOOL' })).toEqual(youngestFirst);
    expect(await found({ search: 'phong bac' })).toEqual([district]);
    expect(await found({ search: '100%_' })).toEqual([]);
    await expect(found({ search: 'a'.repeat(201) })).rejects.toThrow('1 values to correct');
  });

  it('go on after a cursor', async () => {
    const first = await list({}, 'acc_dep', { first: 3 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const rest = await list({}, 'acc_dep', { first: 3, after: first.pageInfo.endCursor });
    expect(rest.edges.map(({ node }) => node.id)).toEqual([district]);
    expect((await stage.subgraph.attempt('acc_dep', PAGE, { first: 101 })).errors).toHaveLength(1);
    expect((await stage.subgraph.attempt('acc_dep', PAGE, { after: 'nonsense' })).errors).toHaveLength(1);
  });

  it('cost the same few statements for two partnerships and for all of them', async () => {
    const two = await countStatements(() => list({ level: 'SCHOOL' }, 'acc_hoa', { first: 2 }));
    const all = await countStatements(() => list({ level: 'SCHOOL' }, 'acc_hoa', { first: 100 }));
    expect(all.result.edges).toHaveLength(3);
    expect(all.statements).toBe(two.statements);
    expect(all.statements).toBeLessThanOrEqual(32);
  });

  it('belong to organizations, asked for many at once', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organization {
      id partnerships(first: 1) { totalCount pageInfo { hasNextPage } edges { node { id } } } } } }`;
    const representations = (...of: string[]) => ({ of: of.map((id) => ({ __typename: 'Organization', id })) });
    const few = await countStatements(() => stage.subgraph.execute('acc_far', query, representations('org_hoa')));
    const many = await countStatements(() =>
      stage.subgraph.execute('acc_far', query, representations('org_hoa', 'org_far', 'org_dep', 'org_none')),
    );
    expect(many.result).toMatchObject({
      _entities: [
        {
          id: 'org_hoa',
          partnerships: { totalCount: 2, pageInfo: { hasNextPage: true }, edges: [{ node: { id: ids[2] } }] },
        },
        { id: 'org_far', partnerships: { totalCount: 1, pageInfo: { hasNextPage: false } } },
        { id: 'org_dep', partnerships: { totalCount: 0, edges: [] } },
        { partnerships: { totalCount: 0 } },
      ],
    });
    expect(many.statements).toBe(few.statements);
  });
});

describe('what waits', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());
  const waiting = async (who: string) =>
    (
      await stage.subgraph.execute<{ partnershipTasks: { kind: string; onBehalfOf: { id: string } }[] }>(
        `acc_${who}`,
        '{ partnershipTasks { kind partnership { id } onBehalfOf { id } dueOn } }',
      )
    ).partnershipTasks.map(({ kind }) => kind);

  it('follows the partnership from the proposal to the plan', async () => {
    const partnershipId = await stage.twin(['hoa', 'cuc'], 'PROPOSED');
    expect([await waiting('hoa'), await waiting('cuc'), await waiting('north')]).toEqual([[], ['AGREE'], []]);
    await stage.acts('cuc', 'agreeToPartnership', { partnershipId });
    expect([await waiting('cuc'), await waiting('north'), await waiting('dep')]).toEqual([[], ['CONSENT'], []]);
    for (const office of ['north', 'south']) await stage.acts(office, 'consentToPartnership', { partnershipId });
    expect(await waiting('hoa')).toEqual(['DRAFT_MEMORANDUM']);
    const { id: memorandumId } = await stage.acts('hoa', 'draftMemorandum', {
      partnershipId,
      title: 'Biên bản',
      commitments: [],
    });
    await stage.acts('hoa', 'offerMemorandum', { memorandumId });
    expect(await waiting('cuc')).toEqual(['SIGN']);
    for (const who of ['hoa', 'cuc']) await stage.acts(who, 'signMemorandum', { memorandumId });
    expect(await waiting('cuc')).toEqual(['DRAFT_PLAN']);
    await stage.acts('hoa', 'draftPlan', { partnershipId, items: [{ text: 'Dự giờ' }] });
    expect([await waiting('hoa'), await waiting('cuc'), await waiting('judge')]).toEqual([[], ['AGREE_TO_PLAN'], []]);
  });
});
