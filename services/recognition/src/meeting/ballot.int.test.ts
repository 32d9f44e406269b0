import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { nominate, openRound, scores, step } from '../../testing/steps.ts';
import { openRecognition, registerTown, type Town } from '../../testing/town.ts';

const MEETINGS = `{ awardRound(code: "round-1") { meetings { attendance { seat { role } present writtenOpinion }
  ballots { for against abstain passed required ownVoteCast nomination { id } } } } }`;

describe('a secret ballot', () => {
  let subgraph: OpenSubgraph;
  let town: Town;
  let roundId: string;
  let a: string;
  let c: string;
  let meetingId: string;
  const dep = { onBehalfOf: 'org_dep' };
  const vote = (account: string, nominationId: string, choice: string, more = {}) =>
    step(subgraph, account, 'castBallot', { meetingId, nominationId, choice, ...more });
  const meetings = (account: string) =>
    subgraph.execute<{ awardRound: { meetings: { ballots: unknown[] }[] } }>(account, MEETINGS);

  beforeAll(async () => {
    subgraph = await openRecognition();
    town = await registerTown(subgraph);
    roundId = await openRound(subgraph, town);
    a = await nominate(subgraph, town, {});
    c = await nominate(subgraph, town, { school: 'org_c', head: town.headC, person: 'Lê Thị Hồng' });
    await step(subgraph, town.secretary, 'openScoring', { ...dep, roundId });
    for (const nominationId of [a, c])
      await step(subgraph, town.chair, 'handInScores', { ...dep, nominationId, scores: scores(80, 80) });
    await step(subgraph, town.secretary, 'closeScoring', { ...dep, roundId });
    await step(subgraph, town.chair, 'shortlist', { ...dep, roundId, category: 'units', nominationIds: [a] });
    await step(subgraph, town.chair, 'shortlist', { ...dep, roundId, category: 'people', nominationIds: [c] });
    const held = { ...dep, roundId, heldOn: '2024-05-06', present: ['per_chair', 'per_secretary', 'per_twin'] };
    expect(await step(subgraph, town.member, 'holdMeeting', held)).toMatchObject({ __typename: 'NotACommitteeMember' });
    meetingId = (await step(subgraph, town.secretary, 'holdMeeting', held)).id;
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('is for members who attend and are not barred', async () => {
    expect(await vote(town.member, a, 'FOR')).toMatchObject({ __typename: 'NotAttending' });
    expect(await vote(town.twin, a, 'FOR')).toMatchObject({ __typename: 'NotFound' });
    expect(await vote(town.headA, a, 'FOR')).toMatchObject({ __typename: 'NotACommitteeMember' });
    expect(await vote(town.officer, a, 'FOR')).toMatchObject({ __typename: 'NotACommitteeMember' });
  });

  it('takes one vote of each, also of two at the same time', async () => {
    const both = await Promise.all([vote(town.chair, a, 'FOR'), vote(town.chair, a, 'AGAINST')]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AlreadyVoted', 'Meeting']);
  });

  it('answers a repeated vote with its key as before, and says nothing of the choice', async () => {
    const keyed = { idempotencyKey: 'vote' };
    expect(await vote(town.secretary, a, 'AGAINST', keyed)).toEqual(await vote(town.secretary, a, 'AGAINST', keyed));
    expect(await vote(town.secretary, a, 'FOR', keyed)).toMatchObject({ __typename: 'Meeting' });
    const [box] = await subgraph
      .em()
      .execute(`select votes_for + votes_against as votes from ballot where nomination_id = '${a}'`);
    expect(box).toEqual({ votes: 2 });
  });

  it('shows nothing of its course, and to a barred member not even that it is', async () => {
    expect(await meetings(town.chair)).toMatchObject({
      awardRound: {
        meetings: [{ ballots: [{ for: null, against: null, abstain: null, passed: null, required: 3 }, {}] }],
      },
    });
    expect(await meetings(town.twin)).toMatchObject({
      awardRound: { meetings: [{ ballots: [{ nomination: { id: c } }] }] },
    });
    expect(await meetings(town.headA)).toEqual({ awardRound: { meetings: [] } });
  });

  it('keeps no row that joins a member to a vote', async () => {
    const columns = (await subgraph.em().execute(
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'recognition' and table_name in ('ballot', 'ballot_voter') order by 1`,
    )) as { name: string }[];
    expect(columns.map(({ name }) => name)).toEqual([
      'ballot.abstentions',
      'ballot.closed_at',
      'ballot.meeting_id',
      'ballot.nomination_id',
      'ballot.required',
      'ballot.votes_against',
      'ballot.votes_for',
      'ballot_voter.meeting_id',
      'ballot_voter.nomination_id',
      'ballot_voter.seat_id',
    ]);
    const outbox = await subgraph.em().execute(`select payload::text as payload from outbox`);
    expect(JSON.stringify(outbox)).not.toMatch(/FOR|AGAINST|ABSTAIN/);
  });

  it('is counted of all members: what too few voted for is rejected', async () => {
    const close = { ...dep, meetingId, nominationId: a, expectedVersion: 1 };
    expect(await step(subgraph, town.member, 'closeBallot', close)).toMatchObject({
      __typename: 'NotACommitteeMember',
    });
    expect(await step(subgraph, town.twin, 'closeBallot', { ...close, onBehalfOf: 'org_b' })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(await step(subgraph, town.chair, 'closeBallot', close)).toMatchObject({ version: 2 });
    expect(await step(subgraph, town.chair, 'closeBallot', close)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await step(subgraph, town.chair, 'closeBallot', { ...close, expectedVersion: 2 })).toMatchObject({
      __typename: 'BallotClosed',
    });
    expect(await vote(town.chair, a, 'FOR')).toMatchObject({ __typename: 'BallotClosed' });
    const STATUS = 'query ($id: ID!) { nomination(id: $id) { status } }';
    expect(await subgraph.execute(town.headA, STATUS, { id: a })).toEqual({ nomination: { status: 'REJECTED' } });
  });

  it('leaves nothing to publish while nothing is proposed', async () => {
    const publish = { ...dep, roundId, until: '2024-05-20' };
    expect(await step(subgraph, town.chair, 'publishProposals', publish)).toMatchObject({
      __typename: 'NothingProposed',
    });
    expect(await step(subgraph, town.chair, 'publishProposals', { ...publish, until: '2024-05-01' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'until' }],
    });
  });

  it('waits in the tasks of those who may vote', async () => {
    const TASKS = `{ recognitionTasks { kind nomination { id } } }`;
    expect(await subgraph.execute(town.twin, TASKS)).toEqual({
      recognitionTasks: [{ kind: 'CAST_BALLOT', nomination: { id: c } }],
    });
    expect(await subgraph.execute(town.member, TASKS)).toEqual({ recognitionTasks: [] });
    expect(await subgraph.execute(town.headA, TASKS)).toEqual({ recognitionTasks: [] });
  });
});
