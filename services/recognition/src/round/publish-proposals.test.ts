import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@twinning/domain/refusal';
import { aRound, chair, headOfA, officer } from '../../testing/given.ts';
import { NotACommitteeMember, NotInThisPhase } from './committee.ts';
import { NothingProposed, publishProposals } from './publish-proposals.ts';

const round = aRound({ phase: 'DELIBERATION' });
const proposed = [
  { id: 'nom_1', status: 'PROPOSED' },
  { id: 'nom_2', status: 'REJECTED' },
] as const;
const window = { until: '2024-05-20', onBehalfOf: 'org_dep' };

describe('publishing proposals', () => {
  it('opens the objection window for what is proposed', () => {
    for (const actor of [chair, officer])
      expect(publishProposals(round, proposed, window, actor)).toEqual({
        events: [{ type: 'ProposalsPublished', until: '2024-05-20' }],
        moved: ['nom_1'],
      });
  });

  it.each(['2024-05-05', '2025-05-06'])('refuses a window until %s', (until) => {
    expect(() => publishProposals(round, proposed, { ...window, until }, chair)).toThrow(InvalidInput);
  });

  it('refuses when nothing is proposed, too early, and from a school', () => {
    expect(() => publishProposals(round, proposed.slice(1), window, chair)).toThrow(NothingProposed);
    expect(() => publishProposals(aRound(), proposed, window, chair)).toThrow(NotInThisPhase);
    expect(() => publishProposals(round, proposed, { ...window, onBehalfOf: 'org_a' }, headOfA)).toThrow(
      NotACommitteeMember,
    );
  });
});
