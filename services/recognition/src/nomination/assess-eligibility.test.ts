import { describe, expect, it } from '@jest/globals';
import { aNomination, aRecord, aRound, headOfA, policy, secretary } from '../../testing/given.ts';
import { NotACommitteeMember } from '../round/committee.ts';
import { assessEligibility } from './assess-eligibility.ts';
import type { TrackRecord } from './dossier.ts';
import { findingsOf } from './eligibility.ts';
import { evolve } from './nomination.ts';
import { NotSubmitted } from './return-nomination.ts';

const submitted = aNomination({ status: 'SUBMITTED' });
const outcomes = (record: TrackRecord, day = '2024-05-06') =>
  Object.fromEntries(
    findingsOf({ nomination: submitted, record, policy, day }).map(({ rule, outcome }) => [rule, outcome]),
  );

describe('the rules of eligibility', () => {
  it('pass what is on record and leave unknown what is not', () => {
    expect(outcomes(aRecord())).toEqual({
      ORGANIZATION_STANDS: 'PASS',
      NO_PENDING_CASE: 'UNKNOWN',
      YEARLY_REPORTS: 'PASS',
      JOINT_ACTIVITIES: 'PASS',
      NOT_FROM_A_THEMATIC_AWARD: 'PASS',
      WOMEN_FIRST_ON_EQUAL_MERIT: 'UNKNOWN',
    });
  });

  it('fail a unit that was dissolved', () => {
    const life = { from: '2010-01-01', to: '2024-05-06' };
    expect(outcomes(aRecord({ life })).ORGANIZATION_STANDS).toBe('FAIL');
    expect(outcomes(aRecord({ life }), '2024-05-05').ORGANIZATION_STANDS).toBe('PASS');
    expect(outcomes(aRecord({ life: null })).ORGANIZATION_STANDS).toBe('UNKNOWN');
  });

  it('name the decree that dissolved it, and fail a body that never was or is yet to come', () => {
    const facts = (record: Partial<TrackRecord>) =>
      findingsOf({ nomination: submitted, record: aRecord(record), policy, day: '2024-05-06' }).find(
        ({ rule }) => rule === 'ORGANIZATION_STANDS',
      );
    const dissolved = facts({ life: { from: '2010-01-01', to: '2024-05-06' }, endedBy: 'NQ 1' });
    expect(dissolved?.facts[0]?.text.en).toContain('was dissolved on 2024-05-06 by “NQ 1”.');
    for (const life of [
      { from: '2024-05-01', to: '2024-05-01' },
      { from: '2025-01-01', to: null },
    ]) {
      const finding = facts({ life });
      expect([finding?.outcome, finding?.facts[0]?.text.en]).toEqual(['FAIL', expect.stringContaining('not active')]);
    }
  });

  it('fail reports that were never sent, not those that came late', () => {
    const report = { id: 'rep_1', periodCode: '2022-2023', status: 'DRAFT', timely: null };
    expect(outcomes(aRecord({ reports: [report] })).YEARLY_REPORTS).toBe('FAIL');
    expect(outcomes(aRecord({ reports: [{ ...report, status: 'LOCKED', timely: false }] })).YEARLY_REPORTS).toBe(
      'PASS',
    );
    expect(outcomes(aRecord({ reports: [] })).YEARLY_REPORTS).toBe('UNKNOWN');
  });

  it('leave unknown whether activities count that no twin confirmed', () => {
    const activity = { id: 'act_1', kind: 'OPEN_LESSON', theme: 'Music', status: 'DISPUTED' };
    expect(outcomes(aRecord({ activities: [activity] })).JOINT_ACTIVITIES).toBe('UNKNOWN');
    expect(outcomes(aRecord({ activities: [] })).JOINT_ACTIVITIES).toBe('UNKNOWN');
  });

  it('fail a higher award that rests on a thematic one', () => {
    const nomination = { sections: [{ title: 'x', items: [{ text: 'Award', sourceId: 'awd_1' }] }] };
    const higher = { ...policy, thematic: false };
    const [found] = findingsOf({ nomination, record: aRecord(), policy: higher, day: '2024-05-06' }).filter(
      ({ rule }) => rule === 'NOT_FROM_A_THEMATIC_AWARD',
    );
    expect(found?.outcome).toBe('FAIL');
  });

  it('name the activities and reports they rest on', () => {
    const sources = findingsOf({ nomination: submitted, record: aRecord(), policy, day: '2024-05-06' })
      .flatMap(({ facts }) => facts)
      .flatMap(({ sourceId }) => sourceId ?? []);
    expect(sources).toEqual(['rep_1', 'act_1']);
  });
});

describe('assessing eligibility', () => {
  const given = { policy, record: aRecord(), onBehalfOf: 'org_dep' };

  it('makes a nomination eligible unless a rule fails', () => {
    const [event] = assessEligibility(submitted, aRound(), given, secretary);
    expect(evolve(submitted, event!).status).toBe('ELIGIBLE');
    const dissolved = { ...given, record: aRecord({ life: { from: '2010-01-01', to: '2020-01-01' } }) };
    const [fails] = assessEligibility(submitted, aRound(), dissolved, secretary);
    expect(evolve(submitted, fails!).status).toBe('INELIGIBLE');
  });

  it('is for the secretary, of what was submitted', () => {
    expect(() => assessEligibility(aNomination(), aRound(), given, secretary)).toThrow(NotSubmitted);
    expect(() => assessEligibility(submitted, aRound(), { ...given, onBehalfOf: 'org_a' }, headOfA)).toThrow(
      NotACommitteeMember,
    );
  });
});
