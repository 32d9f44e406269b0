import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@twinning/domain/refusal';
import { aRound, chair, headOfA, member, officer, seat, secretary } from '../../testing/given.ts';
import { NotACommitteeMember, NotInThisPhase } from './committee.ts';
import { SeatTaken, seatMember } from './seat-member.ts';

describe('seating a member', () => {
  it('is for the department: judges do not choose judges', () => {
    const given = seat('new');
    expect(seatMember(aRound(), given, 'org_dep', officer)).toEqual([{ type: 'MemberSeated', seat: given }]);
    for (const judge of [chair, secretary, member])
      expect(() => seatMember(aRound(), given, 'org_dep', judge)).toThrow(NotACommitteeMember);
    expect(() => seatMember(aRound(), given, 'org_a', headOfA)).toThrow(NotACommitteeMember);
  });

  it('refuses somebody who sits, and a second chair', () => {
    expect(() => seatMember(aRound(), seat('member'), 'org_dep', officer)).toThrow(SeatTaken);
    const twice = { ...seat('new'), accountId: 'acc_member' };
    expect(() => seatMember(aRound(), twice, 'org_dep', officer)).toThrow(SeatTaken);
    expect(() => seatMember(aRound(), seat('new', 'CHAIR'), 'org_dep', officer)).toThrow(SeatTaken);
  });

  it('lets a chair follow another whose term has ended', () => {
    const round = aRound({ seats: [{ ...seat('chair', 'CHAIR'), to: '2024-03-01' }] });
    expect(seatMember(round, { ...seat('new', 'CHAIR'), from: '2024-03-01' }, 'org_dep', officer)).toHaveLength(1);
  });

  it('refuses a term that ends before it begins, and a round that is published', () => {
    expect(() => seatMember(aRound(), { ...seat('new'), to: '2023-01-01' }, 'org_dep', officer)).toThrow(InvalidInput);
    expect(() => seatMember(aRound({ phase: 'PUBLICATION' }), seat('new'), 'org_dep', officer)).toThrow(NotInThisPhase);
  });
});
