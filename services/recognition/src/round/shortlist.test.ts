import { describe, expect, it } from '@jest/globals';
import { NotFound } from '@twinning/domain/refusal';
import { aRound, chair, member } from '../../testing/given.ts';
import { NotACommitteeMember } from './committee.ts';
import { BelowMinimum, type Candidate, NotScored, QuotaExceeded, shortlist } from './shortlist.ts';

const round = aRound({ phase: 'SHORTLISTING' });
const category = round.categories[0]!;
const candidate = (id: string, facts: Partial<Candidate> = {}): Candidate => ({
  id,
  categoryId: 'cat_1',
  status: 'SCORED',
  visible: true,
  belowMinimum: false,
  ...facts,
});
const choose = (ids: string[], candidates: Candidate[], actor = chair) =>
  shortlist(round, category, ids, candidates, 'org_dep', actor);

describe('shortlisting', () => {
  it('chooses what was scored, once', () => {
    expect(choose(['nom_1', 'nom_1'], [candidate('nom_1'), candidate('nom_2')])).toEqual(['nom_1']);
  });

  it('keeps within the quota, counting what was listed before', () => {
    expect(() => choose(['nom_1', 'nom_2'], [candidate('nom_1'), candidate('nom_2')])).toThrow(QuotaExceeded);
    const before = candidate('nom_2', { status: 'PROPOSED' });
    expect(() => choose(['nom_1'], [candidate('nom_1'), before])).toThrow(QuotaExceeded);
  });

  it.each([
    ['was not scored', { status: 'ELIGIBLE' } as const, NotScored],
    ['misses a minimum', { belowMinimum: true }, BelowMinimum],
    ['is hidden by a conflict', { visible: false }, NotFound],
    ['is of another category', { categoryId: 'cat_2' }, NotFound],
  ])('refuses what %s', (_, facts, refusal) => {
    expect(() => choose(['nom_1'], [candidate('nom_1', facts)])).toThrow(refusal);
  });

  it('is for the chair and the secretary', () => {
    expect(() => choose(['nom_1'], [candidate('nom_1')], member)).toThrow(NotACommitteeMember);
  });
});
