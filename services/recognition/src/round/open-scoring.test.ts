import { describe, expect, it } from '@jest/globals';
import { aRound, chair, member, officer, secretary } from '../../testing/given.ts';
import { closeScoring } from './close-scoring.ts';
import { NotACommitteeMember, NotInThisPhase } from './committee.ts';
import { NothingToScore, openScoring } from './open-scoring.ts';

describe('opening the scoring', () => {
  it('is for the chair and the secretary', () => {
    for (const actor of [chair, secretary])
      expect(openScoring(aRound(), 1, 'org_dep', actor)).toEqual([{ type: 'PhaseReached', phase: 'SCORING' }]);
    for (const actor of [member, officer])
      expect(() => openScoring(aRound(), 1, 'org_dep', actor)).toThrow(NotACommitteeMember);
  });

  it('refuses while nothing is eligible, and twice', () => {
    expect(() => openScoring(aRound(), 0, 'org_dep', chair)).toThrow(NothingToScore);
    expect(() => openScoring(aRound({ phase: 'SCORING' }), 1, 'org_dep', chair)).toThrow(NotInThisPhase);
  });

  it('refuses a seat whose holder has lost the right to take it, and one of another kind', () => {
    const { memberships } = chair;
    const ended = { ...chair, memberships: memberships.map((right) => ({ ...right, to: '2024-05-06' })) };
    expect(() => openScoring(aRound(), 1, 'org_dep', ended)).toThrow();
    const elsewhere = { ...ended, memberships: [...ended.memberships, ...member.memberships] };
    expect(() => openScoring(aRound(), 1, 'org_dep', elsewhere)).toThrow(NotACommitteeMember);
  });

  it('refuses a seat whose term has ended', () => {
    const round = aRound();
    const ended = { ...round, seats: round.seats.map((seat) => ({ ...seat, to: '2024-05-06' })) };
    expect(() => openScoring(ended, 1, 'org_dep', chair)).toThrow(NotACommitteeMember);
  });
});

describe('closing the scoring', () => {
  const nominations = [
    { id: 'nom_1', status: 'ELIGIBLE', sheets: 2 },
    { id: 'nom_2', status: 'ELIGIBLE', sheets: 0 },
    { id: 'nom_3', status: 'INELIGIBLE', sheets: 1 },
  ] as const;

  it('takes on what somebody scored', () => {
    expect(closeScoring(aRound({ phase: 'SCORING' }), nominations, 'org_dep', secretary)).toEqual({
      events: [{ type: 'PhaseReached', phase: 'SHORTLISTING' }],
      moved: ['nom_1'],
    });
  });

  it('is for the chair and the secretary, while it is open', () => {
    expect(() => closeScoring(aRound({ phase: 'SCORING' }), nominations, 'org_dep', member)).toThrow(
      NotACommitteeMember,
    );
    expect(() => closeScoring(aRound(), nominations, 'org_dep', chair)).toThrow(NotInThisPhase);
  });
});
