import { describe, expect, it } from '@jest/globals';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { aNomination, aRound, headOfA, member, policy, secretary, somebody, works } from '../../testing/given.ts';
import { NotACommitteeMember, NotInThisPhase } from '../round/committee.ts';
import { canonicalDossier, missingFrom } from './dossier.ts';
import { evolve } from './nomination.ts';
import { NotSubmitted, returnNomination } from './return-nomination.ts';
import { DossierFrozen, reviseDossier } from './revise-dossier.ts';
import { submitNomination } from './submit-nomination.ts';

const round = aRound();
const sections = [{ title: 'Thành tích', items: [{ text: 'Reading', sourceId: 'act_1' }] }];
const revised = { sections, onBehalfOf: 'org_a' };
const at = new Date('2024-05-06T02:00:00Z');
const submitted = aNomination({ status: 'SUBMITTED', frozenAt: at, hash: 'h' });

describe('revising a dossier', () => {
  it('keeps sentences that rest on records of the unit, and refuses others', () => {
    expect(reviseDossier(aNomination(), round, revised, new Set(['act_1']), headOfA)).toEqual([
      { type: 'DossierRevised', sections },
    ]);
    expect(() => reviseDossier(aNomination(), round, revised, new Set(['act_2']), headOfA)).toThrow(InvalidInput);
  });

  it('is for the nominator alone, before submission and after a return', () => {
    const stranger = somebody('b', works('SCHOOL_HEAD', 'org_b'));
    expect(() => reviseDossier(aNomination(), round, { ...revised, onBehalfOf: 'org_b' }, new Set(), stranger)).toThrow(
      NotYourOrganization,
    );
    expect(() => reviseDossier(submitted, round, revised, new Set(['act_1']), headOfA)).toThrow(DossierFrozen);
    expect(
      reviseDossier(aNomination({ status: 'RETURNED' }), round, revised, new Set(['act_1']), headOfA),
    ).toHaveLength(1);
  });

  it('tells what the policy asks for and is absent', () => {
    expect(missingFrom({ sections }, policy.dossier).map(({ en }) => en)).toEqual([
      'At least one yearly report that the text rests on.',
    ]);
  });
});

describe('submitting a nomination', () => {
  it('freezes the dossier under the digest of its content', () => {
    const nomination = aNomination();
    const by = { onBehalfOf: 'org_a', at, digest: (text: string) => `digest of ${text}` };
    const [event] = submitNomination(nomination, round, by, headOfA);
    expect(evolve(nomination, event!)).toMatchObject({
      status: 'SUBMITTED',
      frozenAt: at,
      hash: `digest of ${canonicalDossier(nomination)}`,
    });
    expect(() => submitNomination(submitted, round, by, headOfA)).toThrow(DossierFrozen);
  });
});

describe('returning a nomination', () => {
  const back = { onBehalfOf: 'org_dep', reason: 'Add the reports.' };

  it('opens the dossier again', () => {
    const [event] = returnNomination(submitted, round, back, secretary);
    expect(evolve(submitted, event!)).toMatchObject({
      status: 'RETURNED',
      frozenAt: null,
      hash: null,
      returnReason: 'Add the reports.',
    });
  });

  it('is for the secretary, of what was submitted, while it can be submitted again', () => {
    expect(() => returnNomination(submitted, round, back, member)).toThrow(NotACommitteeMember);
    expect(() => returnNomination(aNomination(), round, back, secretary)).toThrow(NotSubmitted);
    expect(() => returnNomination(submitted, aRound({ phase: 'SCORING' }), back, secretary)).toThrow(NotInThisPhase);
  });
});
