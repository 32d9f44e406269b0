import { describe, expect, it } from '@jest/globals';
import { InvalidInput, NotFound } from '@twinning/domain/refusal';
import { aRound, chair, member, policy, seat, today } from '../../testing/given.ts';
import { needed } from '../policy/award-policy.ts';
import { NotACommitteeMember, NotInThisPhase } from '../round/committee.ts';
import { AlreadyVoted, BallotClosed, castBallot, NotAttending } from './cast-ballot.ts';
import { closeBallot, VotesOutstanding } from './close-ballot.ts';
import { holdMeeting, NoQuorum, NothingShortlisted } from './hold-meeting.ts';
import type { Ballot, Meeting } from './meeting.ts';

const round = aRound({ phase: 'SHORTLISTING' });
const deliberating = aRound({ phase: 'DELIBERATION' });
const meeting = {
  id: 'mtg_1',
  onBehalfOf: 'org_dep',
  heldOn: today,
  present: ['per_chair', 'per_secretary'],
  writtenOpinions: ['per_member'],
};
const held = holdMeeting(round, policy, meeting, ['nom_1'], chair);
const withBallot = (facts: Partial<Ballot>): Meeting => ({ ...held, ballots: [{ ...held.ballots[0]!, ...facts }] });

describe('a share', () => {
  it('is two thirds, rounded up, or more than half', () => {
    expect([3, 4, 5, 6, 9].map((of) => needed(policy.quorum, of))).toEqual([2, 3, 4, 4, 6]);
    expect([3, 4, 5, 6, 9].map((of) => needed(policy.ballot, of))).toEqual([2, 3, 3, 4, 5]);
  });
});

describe('holding a meeting', () => {
  it('counts all seats of the day for the quorum and for every ballot', () => {
    expect(held).toMatchObject({
      members: 3,
      quorum: 2,
      attendance: [
        { seatId: 'seat_chair', present: true, writtenOpinion: false },
        { seatId: 'seat_secretary', present: true },
        { seatId: 'seat_member', present: false, writtenOpinion: true },
      ],
      ballots: [{ nominationId: 'nom_1', required: 2, closedAt: null }],
    });
  });

  it('refuses without a quorum: a written opinion makes nobody present', () => {
    expect(() => holdMeeting(round, policy, { ...meeting, present: ['per_chair'] }, ['nom_1'], chair)).toThrow(
      NoQuorum,
    );
  });

  it.each([
    ['a stranger', { present: ['per_chair', 'per_x'] }],
    ['somebody twice', { present: ['per_chair', 'per_chair'] }],
    ['somebody present who also writes', { writtenOpinions: ['per_chair'] }],
    ['a day to come', { heldOn: '2024-05-07' }],
    ['a day before the round', { heldOn: '2024-03-31' }],
  ])('refuses %s', (_, facts) => {
    expect(() => holdMeeting(round, policy, { ...meeting, ...facts }, ['nom_1'], chair)).toThrow(InvalidInput);
  });

  it('is for the chair and the secretary, with something to vote on', () => {
    expect(() => holdMeeting(round, policy, meeting, [], chair)).toThrow(NothingShortlisted);
    expect(() => holdMeeting(round, policy, meeting, ['nom_1'], member)).toThrow(NotACommitteeMember);
    expect(() => holdMeeting(aRound(), policy, meeting, ['nom_1'], chair)).toThrow(NotInThisPhase);
  });
});

describe('casting a ballot', () => {
  it('is for whoever attends or writes, once, while it is open', () => {
    expect(castBallot(held, deliberating, 'nom_1', seat('chair'))).toBe(held.ballots[0]);
    expect(castBallot(held, deliberating, 'nom_1', seat('member'))).toBe(held.ballots[0]);
    expect(() => castBallot(held, deliberating, 'nom_1', seat('x'))).toThrow(NotAttending);
    expect(() => castBallot(held, deliberating, 'nom_2', seat('chair'))).toThrow(NotFound);
    expect(() => castBallot(withBallot({ voted: ['seat_chair'] }), deliberating, 'nom_1', seat('chair'))).toThrow(
      AlreadyVoted,
    );
    expect(() => castBallot(withBallot({ closedAt: new Date(0) }), deliberating, 'nom_1', seat('chair'))).toThrow(
      BallotClosed,
    );
    const published = aRound({ phase: 'PUBLICATION' });
    expect(() => castBallot(held, published, 'nom_1', seat('chair'))).toThrow(BallotClosed);
  });
});

describe('closing a ballot', () => {
  const deliberating = aRound({ phase: 'DELIBERATION' });
  const given = { nominationId: 'nom_1', onBehalfOf: 'org_dep', barred: new Set<string>() };
  const voted = ['seat_chair', 'seat_secretary', 'seat_member'];

  it.each([
    [0, 'REJECTED'],
    [1, 'REJECTED'],
    [2, 'PROPOSED'],
    [3, 'PROPOSED'],
  ])('with %s of 3 votes for: %s', (votes, outcome) => {
    expect(closeBallot(withBallot({ for: votes, voted }), deliberating, given, chair)).toBe(outcome);
  });

  it('waits until so many have voted that no sum tells a single vote', () => {
    const with_ = (...names: string[]) => withBallot({ voted: names.map((name) => `seat_${name}`) });
    expect(() => closeBallot(with_('chair'), deliberating, given, chair)).toThrow(VotesOutstanding);
    expect(closeBallot(with_('chair', 'member'), deliberating, given, chair)).toBe('REJECTED');
    const barred = new Set(['per_member', 'per_secretary']);
    expect(closeBallot(with_('chair'), deliberating, { ...given, barred }, chair)).toBe('REJECTED');
  });

  it('happens once, and by the chair or the secretary', () => {
    expect(() => closeBallot(withBallot({ closedAt: new Date(0) }), deliberating, given, chair)).toThrow(BallotClosed);
    expect(() => closeBallot(held, deliberating, given, member)).toThrow(NotACommitteeMember);
  });
});
