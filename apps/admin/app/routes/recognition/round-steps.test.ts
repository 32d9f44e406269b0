import { describe, expect, it } from '@jest/globals';
import type { Phase } from './phases.ts';
import { stepsOf, type Totals } from './round-steps.ts';
import type { Standing } from './seat.ts';

const nothing = { totalCount: 0 };
const none: Totals = {
  SUBMITTED: nothing,
  ELIGIBLE: nothing,
  SCORED: nothing,
  SHORTLISTED: nothing,
  PROPOSED: nothing,
  PUBLISHED: nothing,
};
const chair: Standing = { role: 'CHAIR', unit: { id: 'org_1' }, department: false, leads: true, mayScore: true };
const school: Standing = { role: undefined, unit: undefined, department: false, leads: false, mayScore: false };

const asked = (phase: Phase, standing: Standing, totals: Partial<Totals> = {}) =>
  stepsOf({
    round: { id: 'rnd_1', code: 'r', phase, committee: { quorum: { required: 2 }, seats: [] } },
    standing,
    totals: { ...none, ...totals },
    nominates: standing === school,
  });

describe('the next step of an award round', () => {
  it('lets a unit nominate while dossiers are taken, and no longer', () => {
    expect(asked('NOMINATION', school).map(({ name }) => name)).toEqual(['nominate']);
    expect(asked('SCORING', school)).toEqual([]);
  });

  it('only speaks of scoring while nothing is eligible', () => {
    const [before] = asked('ASSESSMENT', chair, { SUBMITTED: { totalCount: 3 } });
    expect(before).toEqual({ name: 'openScoring', count: 0, waiting: 3 });
    const [after] = asked('ASSESSMENT', chair, { ELIGIBLE: { totalCount: 2 } });
    expect(after?.act).toEqual({ verb: 'openScoring' });
  });

  it('leads on to the meeting once something is on the shortlist', () => {
    const steps = asked('DELIBERATION', chair, { SHORTLISTED: { totalCount: 1 } });
    expect(steps.map(({ name, act }) => [name, act?.to])).toEqual([
      ['meeting', 'meeting'],
      ['publish', undefined],
    ]);
  });

  it('leaves the decision to the chair and the department', () => {
    const published = { PUBLISHED: { totalCount: 1 } };
    expect(asked('PUBLICATION', chair, published)).toHaveLength(1);
    expect(asked('PUBLICATION', { ...chair, role: 'SECRETARY' }, published)).toEqual([]);
    expect(asked('PUBLICATION', { ...school, department: true }, published)).toHaveLength(1);
  });
});
