import { describe, expect, it } from '@jest/globals';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { aNomination, aRound, chair, member, officer, today } from '../../testing/given.ts';
import { NotInThisPhase } from '../round/committee.ts';
import { cancelAward, NotAwarded } from './cancel-award.ts';
import { decideAwards, ObjectionWindowOpen } from './decide-awards.ts';

const round = aRound({ phase: 'PUBLICATION', publishedUntil: '2024-05-06' });
const published = [
  aNomination({ status: 'PUBLISHED' }),
  aNomination({ id: 'nom_2', categoryId: 'cat_2', personName: 'Lê Thị Hồng' }),
];
const decide = {
  onBehalfOf: 'org_dep',
  symbol: '15/QĐ',
  decidedOn: today,
  windowEnded: false,
  decisionId: 'dec_1',
  newAwardId: () => 'awd',
  numbered: 4,
  dissolved: new Set<string>(),
};

describe('deciding awards', () => {
  it('gives each a numbered certificate, after those that exist', () => {
    for (const actor of [officer, chair])
      expect(decideAwards(round, published, decide, actor)).toMatchObject({
        decision: { id: 'dec_1', symbol: '15/QĐ', awardedOn: today },
        awards: [
          { title: 'Exemplary unit', certificateNumber: 'round-1-005', organizationId: 'org_a', personName: null },
          { title: 'Exemplary person', certificateNumber: 'round-1-006', personName: 'Lê Thị Hồng' },
        ],
      });
  });

  it('commends no unit that is dissolved by then, but its people', () => {
    const decided = decideAwards(round, published, { ...decide, dissolved: new Set(['org_a']) }, officer);
    expect(decided).toMatchObject({
      awards: [{ nominationId: 'nom_2', certificateNumber: 'round-1-005' }],
      rejected: ['nom_1'],
    });
  });

  it('waits for the objection window, unless the department confirms that it has ended', () => {
    const open = { ...round, publishedUntil: '2024-05-07' };
    expect(() => decideAwards(open, published, decide, officer)).toThrow(ObjectionWindowOpen);
    expect(() => decideAwards(open, published, { ...decide, windowEnded: true }, chair)).toThrow(ObjectionWindowOpen);
    expect(decideAwards(open, published, { ...decide, windowEnded: true }, officer).awards).toHaveLength(2);
  });

  it.each(['2024-05-07', '2024-03-31', '2024-02-01'])('refuses %s as its day', (decidedOn) => {
    expect(() => decideAwards(round, published, { ...decide, decidedOn }, officer)).toThrow(InvalidInput);
  });

  it('is for the department and the chair, once published', () => {
    expect(() => decideAwards(round, published, decide, member)).toThrow(NotYourOrganization);
    expect(() => decideAwards(aRound(), published, decide, officer)).toThrow(NotInThisPhase);
  });
});

describe('cancelling an award', () => {
  it('is for the department, of what was decided', () => {
    const decided = aNomination({ status: 'DECIDED' });
    expect(cancelAward(decided, 'org_dep', officer)).toEqual([{ type: 'NominationAdvanced', status: 'CANCELLED' }]);
    expect(() => cancelAward(decided, 'org_dep', chair)).toThrow(NotYourOrganization);
    expect(() => cancelAward(aNomination(), 'org_dep', officer)).toThrow(NotAwarded);
  });
});
