import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { nominate, openRound, scores, step } from '../../testing/steps.ts';
import { openRecognition, registerTown, type Town } from '../../testing/town.ts';

const STANDINGS = `query ($method: ScoringMethod = RAW_MEAN) {
  awardRound(code: "round-1") { category(code: "units") { standings(method: $method) {
    method inputsHash rows { rank tiedWith total belowMinimum nomination { id scores { criterion { code } mean spread judges } ownScores { value } } }
    sensitivity { method winnersInCommon }
  } } }
}`;
type Standings = {
  inputsHash: string;
  rows: { rank: number; total: number; nomination: { id: string; scores: unknown[] } }[];
};

describe('scores', () => {
  let subgraph: OpenSubgraph;
  let town: Town;
  let roundId: string;
  let a: string;
  let c: string;
  const dep = { onBehalfOf: 'org_dep' };

  const standingsFor = async (account: string): Promise<Standings> => {
    const { awardRound } = await subgraph.execute<{ awardRound: { category: { standings: Standings } } }>(
      account,
      STANDINGS,
    );
    return awardRound.category.standings;
  };
  const handIn = (account: string, nominationId: string, plan: number, effect: number) =>
    step(subgraph, account, 'handInScores', { ...dep, nominationId, scores: scores(plan, effect) });

  beforeAll(async () => {
    subgraph = await openRecognition();
    town = await registerTown(subgraph);
    roundId = await openRound(subgraph, town);
    a = await nominate(subgraph, town, {});
    c = await nominate(subgraph, town, { school: 'org_c', head: town.headC });
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('are not taken before the scoring is open', async () => {
    expect(await handIn(town.member, a, 80, 80)).toMatchObject({ __typename: 'NotOpenForScoring' });
    await step(subgraph, town.secretary, 'openScoring', { ...dep, roundId });
  });

  it('of others change nothing that a member can see before their own are in', async () => {
    const before = await standingsFor(town.member);
    expect(before.rows).toEqual([]);
    await handIn(town.chair, a, 90, 70);
    await handIn(town.chair, c, 40, 90);
    expect(await standingsFor(town.member)).toEqual(before);
    await handIn(town.member, a, 70, 70);
    expect(await standingsFor(town.member)).toEqual(before);
    expect(await standingsFor(town.secretary)).toEqual(before);
    for (const outsider of [town.officer, town.auditor, town.headA])
      expect((await standingsFor(outsider)).rows).toEqual([]);
  });

  it('show once a member has handed in all of their own', async () => {
    await handIn(town.member, c, 50, 90);
    const { rows, inputsHash } = await standingsFor(town.member);
    expect(rows).toEqual([
      {
        rank: 1,
        tiedWith: 0,
        total: 75,
        belowMinimum: [],
        nomination: {
          id: a,
          scores: [
            { criterion: { code: 'plan' }, mean: 80, spread: 10, judges: 2 },
            { criterion: { code: 'effect' }, mean: 70, spread: 0, judges: 2 },
          ],
          ownScores: [{ value: 70 }, { value: 70 }],
        },
      },
      expect.objectContaining({ rank: 2, total: 67.5, belowMinimum: ['plan'] }),
    ]);
    expect(inputsHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await standingsFor(town.chair)).inputsHash).toBe(inputsHash);
  });

  it('are handed in once, by two clicks at the same time as well', async () => {
    expect(await handIn(town.member, a, 10, 10)).toMatchObject({ __typename: 'ScoresAlreadyHandedIn' });
    const both = await Promise.all([handIn(town.secretary, a, 60, 60), handIn(town.secretary, a, 61, 61)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Nomination', 'ScoresAlreadyHandedIn']);
  });

  it('are for members, as a nominated school is told and a stranger is not', async () => {
    expect(
      await step(subgraph, town.headA, 'handInScores', { onBehalfOf: 'org_a', nominationId: a, scores: scores(1, 1) }),
    ).toMatchObject({
      __typename: 'NotACommitteeMember',
    });
    expect(
      await step(subgraph, town.headC, 'handInScores', { onBehalfOf: 'org_c', nominationId: a, scores: scores(1, 1) }),
    ).toMatchObject({
      __typename: 'NotFound',
    });
    expect(
      await step(subgraph, town.member, 'handInScores', { onBehalfOf: 'org_c', nominationId: a, scores: scores(1, 1) }),
    ).toMatchObject({
      __typename: 'NotYourOrganization',
    });
  });

  it('name every value that is wrong', async () => {
    const given = [
      { criterion: 'plan', value: 101 },
      { criterion: 'charm', value: 1 },
    ];
    expect(
      await step(subgraph, town.secretary, 'handInScores', { ...dep, nominationId: c, scores: given }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'scores.0.value' }, { path: 'scores.1.criterion' }, { path: 'scores' }],
    });
  });

  it('show to chair, secretary and auditors when the scoring is closed, and to no nominee ever', async () => {
    await step(subgraph, town.secretary, 'closeScoring', { ...dep, roundId });
    for (const reader of [town.chair, town.secretary, town.auditor])
      expect((await standingsFor(reader)).rows).toHaveLength(2);
    for (const outsider of [town.officer, town.headA]) expect((await standingsFor(outsider)).rows).toEqual([]);
    const OWN = `query ($id: ID!) { nomination(id: $id) { scores { mean } conflicts { state } } }`;
    expect(await subgraph.execute(town.headA, OWN, { id: a })).toEqual({ nomination: { scores: [], conflicts: [] } });
  });

  it('below a minimum keep a nomination from the shortlist', async () => {
    const list = { ...dep, roundId, category: 'units', nominationIds: [c] };
    expect(await step(subgraph, town.chair, 'shortlist', list)).toMatchObject({ __typename: 'BelowMinimum' });
    expect(await step(subgraph, town.chair, 'shortlist', { ...list, nominationIds: [a, c] })).toMatchObject({
      __typename: 'BelowMinimum',
    });
  });

  it('stand in no event', async () => {
    const told = await subgraph.em().execute(`select payload::text as payload from outbox where type like '%scores%'`);
    expect(told).toHaveLength(5);
    for (const { payload } of told as { payload: string }[])
      expect(Object.keys(JSON.parse(payload) as object).sort()).toEqual(['nominationId', 'roundId', 'status']);
  });
});
