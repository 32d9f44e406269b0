import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { openRound, step } from '../../testing/steps.ts';
import { openRecognition, registerTown, type Town } from '../../testing/town.ts';
import { policies } from '../policy/policies.ts';

const criteria = [{ code: 'plan', title: 'Plan', weight: 1 }];
const categories = [{ code: 'units', title: 'Exemplary unit', nomineeKind: 'COLLECTIVE', criteria }];
const round = {
  onBehalfOf: 'org_dep',
  code: 'round-9',
  title: 'A round',
  movementCode: 'hand-in-hand',
  policyCode: 'khen-thuong-chuyen-de-2024',
  categories,
};

describe('an award round', () => {
  let subgraph: OpenSubgraph;
  let town: Town;
  let roundId: string;

  beforeAll(async () => {
    subgraph = await openRecognition();
    town = await registerTown(subgraph);
    roundId = await openRound(subgraph, town);
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('is judged by a version of the policy that is a row', async () => {
    const rows = await subgraph
      .em()
      .execute(`select code, effective_from, effective_to, content from award_policy order by code`);
    expect(rows).toEqual(
      policies.map(({ code, effectiveFrom, effectiveTo, ...content }) => ({
        code,
        effective_from: effectiveFrom,
        effective_to: effectiveTo,
        content,
      })),
    );
  });

  it('is open to everybody, its committee to those who are signed in', async () => {
    const ROUND = `{ awardRound(code: "round-1") { title phase policy { code unknown quorum { numerator denominator } } categories { code criteria { weight } } } }`;
    expect(await subgraph.execute(null, ROUND)).toMatchObject({
      awardRound: { phase: 'NOMINATION', categories: [{ code: 'units' }, {}] },
    });
    const COMMITTEE = `{ awardRound(code: "round-1") { committee { seats { role member { id } } quorum { required present met } } } }`;
    expect(await subgraph.execute(town.headA, COMMITTEE)).toMatchObject({
      awardRound: {
        committee: {
          seats: [{ role: 'CHAIR', member: { id: 'per_chair' } }, { role: 'SECRETARY' }, {}, {}],
          quorum: { required: 3, present: null, met: null },
        },
      },
    });
    expect((await subgraph.attempt(null, COMMITTEE)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it('is opened by the department, once', async () => {
    const opened = await step(subgraph, town.officer, 'openAwardRound', { ...round, idempotencyKey: 'open' });
    expect(opened).toMatchObject({ __typename: 'AwardRound', phase: 'NOMINATION' });
    expect(await step(subgraph, town.officer, 'openAwardRound', { ...round, idempotencyKey: 'open' })).toEqual(opened);
    expect(
      await step(subgraph, town.officer, 'openAwardRound', { ...round, title: 'Other', idempotencyKey: 'open' }),
    ).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await step(subgraph, town.officer, 'openAwardRound', round)).toMatchObject({ __typename: 'RoundCodeTaken' });
    const twice = { ...round, code: 'round-10' };
    const both = await Promise.all([1, 2].map(() => step(subgraph, town.officer, 'openAwardRound', twice)));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AwardRound', 'RoundCodeTaken']);
    const OPEN = `mutation ($input: OpenAwardRoundInput!) { openAwardRound(input: $input) { __typename } }`;
    expect((await subgraph.attempt(town.headA, OPEN, { input: round })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it.each([
    ['movementCode', { movementCode: 'none' }, 'movementCode'],
    ['policyCode', { policyCode: 'khen-thuong-chuyen-de-2025' }, 'policyCode'],
    ['code', { code: 'No!' }, 'code'],
    ['categories', { categories: [] }, 'categories'],
    [
      'weight',
      { categories: [{ ...categories[0], criteria: [{ ...criteria[0], weight: 0 }] }] },
      'categories.0.criteria.0.weight',
    ],
    ['quota', { categories: [{ ...categories[0], quota: -1 }] }, 'categories.0.quota'],
  ])('names a wrong %s', async (_, facts, path) => {
    expect(
      await step(subgraph, town.officer, 'openAwardRound', { ...round, code: 'round-11', ...facts }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path }],
    });
  });

  it('seats members by the department', async () => {
    const seat = { onBehalfOf: 'org_dep', roundId, role: 'MEMBER', personId: 'per_new', from: '2024-05-01' };
    for (const judge of [town.member, town.secretary])
      expect(await step(subgraph, judge, 'seatMember', seat)).toMatchObject({ __typename: 'NotACommitteeMember' });
    expect(await step(subgraph, town.headA, 'seatMember', seat)).toMatchObject({ __typename: 'NotYourOrganization' });
    expect(await step(subgraph, town.officer, 'seatMember', { ...seat, expectedVersion: 1 })).toMatchObject({
      __typename: 'StaleVersion',
    });
    expect(await step(subgraph, town.officer, 'seatMember', seat)).toMatchObject({ version: 6 });
    expect(await step(subgraph, town.officer, 'seatMember', seat)).toMatchObject({ __typename: 'SeatTaken' });
    expect(
      await step(subgraph, town.officer, 'seatMember', { ...seat, personId: 'per_x', from: '2034-01-01' }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'from' }],
    });
    expect(
      await step(subgraph, town.officer, 'seatMember', { ...seat, personId: 'per_headA', accountId: 'acc_officer' }),
    ).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'accountId' }] });
    expect(await step(subgraph, town.officer, 'seatMember', { ...seat, roundId: 'rnd_x' })).toMatchObject({
      __typename: 'NotFound',
    });
  });

  it('opens no scoring before something is eligible', async () => {
    const open = { onBehalfOf: 'org_dep', roundId };
    expect(await step(subgraph, town.officer, 'openScoring', open)).toMatchObject({
      __typename: 'NotACommitteeMember',
    });
    expect(await step(subgraph, town.chair, 'openScoring', open)).toMatchObject({ __typename: 'NothingToScore' });
    expect(await step(subgraph, town.chair, 'closeScoring', open)).toMatchObject({ __typename: 'NotInThisPhase' });
  });

  it('is listed in pages at the same number of statements', async () => {
    const LIST = `query ($first: Int!) { awardRounds(movement: "hand-in-hand", first: $first) { totalCount pageInfo { hasNextPage }
      edges { node { code movement { id } policy { code } categories { criteria { code } } committee { seats { id } quorum { required } } meetings { id } } } } }`;
    const one = await countStatements(() => subgraph.execute(town.officer, LIST, { first: 1 }));
    const three = await countStatements(() => subgraph.execute(town.officer, LIST, { first: 3 }));
    expect(three.statements).toBe(one.statements);
    expect(three.result).toMatchObject({
      awardRounds: {
        totalCount: 3,
        edges: [{ node: { code: 'round-10' } }, { node: { code: 'round-9' } }, { node: { code: 'round-1' } }],
      },
    });
  });

  it('answers `_entities` with the rounds that are', async () => {
    const ENTITIES = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on AwardRound { code } ... on Decision { symbol } } }`;
    const r = [
      { __typename: 'AwardRound', id: roundId },
      { __typename: 'AwardRound', id: 'rnd_x' },
      { __typename: 'Decision', id: 'dec_x' },
    ];
    expect(await subgraph.execute(null, ENTITIES, { r })).toEqual({ _entities: [{ code: 'round-1' }, null, null] });
  });
});
