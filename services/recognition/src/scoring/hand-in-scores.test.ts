import { describe, expect, it } from '@jest/globals';
import { InvalidInput, NotFound } from '@twinning/domain/refusal';
import { aNomination, aRound, headOfA, member, seat, somebody, works } from '../../testing/given.ts';
import { NotACommitteeMember } from '../round/committee.ts';
import { viewpointOf } from '../viewpoint/viewpoint.ts';
import {
  ConflictOfInterest,
  handInScores,
  judging,
  NotOpenForScoring,
  ScoresAlreadyHandedIn,
} from './hand-in-scores.ts';

const round = aRound({ phase: 'SCORING' });
const nomination = aNomination({ status: 'ELIGIBLE' });
const sits = new Map([['rnd_1', seat('member')]]);
const scores = [
  { criterion: 'plan', value: 0 },
  { criterion: 'effect', value: 100 },
];

describe('judging', () => {
  it('is done from a seat', () => {
    expect(judging(nomination, round, viewpointOf(member, sits, new Set()), false)).toEqual(seat('member'));
    expect(() => judging(nomination, round, viewpointOf(headOfA, new Map(), new Set()), false)).toThrow(
      NotACommitteeMember,
    );
  });

  it('answers whoever may not see the nomination like one that never was', () => {
    const stranger = viewpointOf(somebody('x'), new Map(), new Set());
    expect(() => judging(nomination, round, stranger, false)).toThrow(NotFound);
    expect(() => judging(null, null, stranger, false)).toThrow(NotFound);
  });

  it('tells a barred member of the conflict only when they know of it', () => {
    const barred = new Set(['nom_1']);
    expect(() => judging(nomination, round, viewpointOf(member, sits, barred), false)).toThrow(NotFound);
    expect(() => judging(nomination, round, viewpointOf(member, sits, barred), true)).toThrow(ConflictOfInterest);
    const own = viewpointOf(somebody('member', works('SCHOOL_HEAD', 'org_a')), sits, barred);
    expect(() => judging(nomination, round, own, false)).toThrow(ConflictOfInterest);
  });
});

describe('handing in scores', () => {
  it('keeps the value of each criterion', () => {
    expect(handInScores(nomination, round, scores, false)).toEqual({ crt_1: 0, crt_2: 100 });
  });

  it('refuses a second time, and out of time', () => {
    expect(() => handInScores(nomination, round, scores, true)).toThrow(ScoresAlreadyHandedIn);
    expect(() => handInScores(nomination, aRound(), scores, false)).toThrow(NotOpenForScoring);
    expect(() => handInScores(aNomination({ status: 'INELIGIBLE' }), round, scores, false)).toThrow(NotOpenForScoring);
  });

  it.each([
    ['a criterion left out', scores.slice(1)],
    ['a criterion twice', [...scores, scores[0]!]],
    ['a criterion that is not', [...scores, { criterion: 'charm', value: 1 }]],
    ['a value above 100', [{ criterion: 'plan', value: 100.1 }, scores[1]!]],
    ['a value below 0', [{ criterion: 'plan', value: -1 }, scores[1]!]],
  ])('refuses %s', (_, given) => {
    expect(() => handInScores(nomination, round, given, false)).toThrow(InvalidInput);
  });
});
