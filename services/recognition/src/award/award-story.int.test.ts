import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { nominate, openRound, scores, step } from '../../testing/steps.ts';
import { openRecognition, registerTown, type Town } from '../../testing/town.ts';

const CERTIFICATE = `query ($number: String!) {
  certificate(number: $number) { title awardedOn decision { symbol awards { title } } round { code demonstration }
    nominee { __typename ... on CollectiveNominee { organization { id } } ... on IndividualNominee { name organization { id } } } }
}`;
const RECOGNITIONS = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Organization { recognitions { totalCount edges { node { title certificate { number } } } } } }
}`;

describe('a round from nomination to decision', () => {
  let subgraph: OpenSubgraph;
  let town: Town;
  let roundId: string;
  let unit: string;
  let person: string;
  let meetingId: string;
  const dep = { onBehalfOf: 'org_dep' };

  beforeAll(async () => {
    subgraph = await openRecognition();
    town = await registerTown(subgraph);
    roundId = await openRound(subgraph, town);
    unit = await nominate(subgraph, town, {});
    person = await nominate(subgraph, town, { person: 'Lê Thị Hồng' });
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('scores once the secretary opens the scoring', async () => {
    expect(await step(subgraph, town.secretary, 'openScoring', { ...dep, roundId })).toMatchObject({
      phase: 'SCORING',
    });
    for (const [who, plan] of [
      [town.chair, 90],
      [town.member, 80],
    ] as const)
      for (const nominationId of [unit, person])
        expect(
          await step(subgraph, who, 'handInScores', { ...dep, nominationId, scores: scores(plan, 70) }),
        ).toMatchObject({ __typename: 'Nomination' });
  });

  it('shortlists what was scored, within the quota', async () => {
    expect(await step(subgraph, town.secretary, 'closeScoring', { ...dep, roundId })).toMatchObject({
      phase: 'SHORTLISTING',
    });
    for (const [category, id] of [
      ['units', unit],
      ['people', person],
    ] as const)
      expect(
        await step(subgraph, town.chair, 'shortlist', { ...dep, roundId, category, nominationIds: [id] }),
      ).toMatchObject({ __typename: 'AwardRound' });
  });

  it('refuses a meeting without a quorum, and holds one with', async () => {
    const heldOn = '2024-05-06';
    const meeting = { ...dep, roundId, heldOn, present: ['per_chair', 'per_secretary'] };
    expect(await step(subgraph, town.secretary, 'holdMeeting', meeting)).toMatchObject({ __typename: 'NoQuorum' });
    const held = await step(subgraph, town.secretary, 'holdMeeting', {
      ...meeting,
      present: [...meeting.present, 'per_member'],
      writtenOpinions: ['per_twin'],
    });
    expect(held).toMatchObject({ __typename: 'Meeting' });
    meetingId = held.id;
  });

  it('proposes what more than half of all members vote for', async () => {
    for (const voter of [town.chair, town.secretary, town.member])
      expect(await step(subgraph, voter, 'castBallot', { meetingId, nominationId: unit, choice: 'FOR' })).toMatchObject(
        { __typename: 'Meeting' },
      );
    for (const voter of [town.chair, town.secretary, town.member])
      await step(subgraph, voter, 'castBallot', { meetingId, nominationId: person, choice: 'FOR' });
    for (const nominationId of [unit, person])
      await step(subgraph, town.chair, 'closeBallot', { ...dep, meetingId, nominationId });
    const { awardRound } = await subgraph.execute<{ awardRound: object }>(
      town.chair,
      `{ awardRound(code: "round-1") { nominations { edges { node { status } } }
        meetings { quorum { required present met } ballots { for against abstain required passed } } } }`,
    );
    expect(awardRound).toMatchObject({
      nominations: { edges: [{ node: { status: 'PROPOSED' } }, { node: { status: 'PROPOSED' } }] },
      meetings: [
        {
          quorum: { required: 3, present: 3, met: true },
          ballots: [
            { for: 3, against: 0, abstain: 0, required: 3, passed: true },
            { for: 3, passed: true },
          ],
        },
      ],
    });
  });

  it('decides after the objection window, or when the department confirms that it has ended', async () => {
    await step(subgraph, town.secretary, 'publishProposals', { ...dep, roundId, until: '2024-05-20' });
    const decide = { ...dep, roundId, symbol: '15/QĐ-SGDĐT', decidedOn: '2024-05-06' };
    expect(await step(subgraph, town.chair, 'decideAwards', { ...decide, windowEnded: true })).toMatchObject({
      __typename: 'ObjectionWindowOpen',
    });
    expect(await step(subgraph, town.headA, 'decideAwards', { ...decide, onBehalfOf: 'org_a' })).toMatchObject({
      __typename: 'NotYourOrganization',
    });
    const key = { ...decide, windowEnded: true, idempotencyKey: 'decide' };
    const decided = await step(subgraph, town.officer, 'decideAwards', key);
    expect(decided).toMatchObject({
      symbol: '15/QĐ-SGDĐT',
      awards: [
        { certificate: { number: 'round-1-001', verificationUrl: '/certificates/round-1-001' } },
        { certificate: { number: 'round-1-002' } },
      ],
    });
    expect(await step(subgraph, town.officer, 'decideAwards', key)).toEqual(decided);
  });

  it('shows the award to everybody and announces it', async () => {
    expect(await subgraph.execute(null, CERTIFICATE, { number: 'round-1-001' })).toMatchObject({
      certificate: {
        title: 'Exemplary unit',
        decision: { symbol: '15/QĐ-SGDĐT', awards: [{ title: 'Exemplary unit' }, { title: 'Exemplary person' }] },
        nominee: { __typename: 'CollectiveNominee', organization: { id: 'org_a' } },
      },
    });
    const representations = ['org_a', 'org_b'].map((id) => ({ __typename: 'Organization', id }));
    expect(await subgraph.execute(null, RECOGNITIONS, { representations })).toEqual({
      _entities: [
        {
          recognitions: {
            totalCount: 1,
            edges: [{ node: { title: 'Exemplary unit', certificate: { number: 'round-1-001' } } }],
          },
        },
        { recognitions: { totalCount: 0, edges: [] } },
      ],
    });
    const told = await subgraph
      .em()
      .execute(
        `select payload ->> 'nominationId' as id from outbox where type = 'recognition.award-decided.v1' order by seq`,
      );
    expect(told).toEqual([{ id: unit }, { id: person }]);
  });

  it('takes an award back by a decision', async () => {
    const cancel = { ...dep, nominationId: unit, reason: 'The record was wrong.', symbol: '16/QĐ-SGDĐT' };
    expect(await step(subgraph, town.officer, 'cancelAward', cancel)).toMatchObject({ status: 'CANCELLED' });
    expect(await step(subgraph, town.officer, 'cancelAward', cancel)).toMatchObject({ __typename: 'NotAwarded' });
    expect(await subgraph.execute(null, CERTIFICATE, { number: 'round-1-001' })).toEqual({ certificate: null });
  });
});
