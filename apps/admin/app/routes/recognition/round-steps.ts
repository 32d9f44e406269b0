import { type Phase, takesNominations } from './phases.ts';
import type { Standing } from './seat.ts';

export type Round = {
  id: string;
  code: string;
  phase: Phase;
  committee: { quorum: { required: number }; seats: unknown[] };
};
type Counted = 'SUBMITTED' | 'ELIGIBLE' | 'SCORED' | 'SHORTLISTED' | 'PROPOSED' | 'PUBLISHED';
export type Totals = Record<Counted, { totalCount: number }>;

type Name = 'nominate' | 'openScoring' | 'score' | 'closeScoring' | 'shortlist' | 'meeting' | 'publish' | 'decide';
type Verb = Exclude<Name, 'score'>;
/** `to`: the page on which the step is taken; without it one press takes it. */
export type Step = { name: Name; count: number; waiting?: number; act?: { verb: Verb; to?: string } };
type Asked = { round: Round; standing: Standing; totals: Totals | null; nominates: boolean };

/** What can be done now, the most pressing first; a step with nothing to do it on is only spoken of. */
export function stepsOf({ round: { phase }, standing, totals, nominates }: Asked): Step[] {
  const { role, leads, department, mayScore } = standing;
  const count = (of: Counted) => totals?.[of].totalCount ?? 0;
  const step = (name: Verb, of: Counted, to?: string): Step => ({
    name,
    count: count(of),
    ...(count(of) > 0 && { act: { verb: name, ...(to && { to }) } }),
  });
  const steps: Step[] = [];
  if (takesNominations(phase) && phase !== 'DRAFT') {
    if (nominates) steps.push({ name: 'nominate', count: 0, act: { verb: 'nominate', to: 'nominate' } });
    if (leads) steps.push({ ...step('openScoring', 'ELIGIBLE'), waiting: count('SUBMITTED') });
  }
  if (phase === 'SCORING') {
    if (mayScore) steps.push({ name: 'score', count: count('ELIGIBLE') });
    if (leads) steps.push({ ...step('closeScoring', 'ELIGIBLE'), act: { verb: 'closeScoring' } });
  }
  if (leads && (phase === 'SHORTLISTING' || phase === 'DELIBERATION')) {
    if (phase === 'SHORTLISTING' || count('SCORED') > 0) steps.push(step('shortlist', 'SCORED', 'shortlist'));
    if (phase === 'SHORTLISTING' || count('SHORTLISTED') > 0) steps.push(step('meeting', 'SHORTLISTED', 'meeting'));
  }
  if (phase === 'DELIBERATION' && (leads || department)) steps.push(step('publish', 'PROPOSED', 'decide'));
  if (phase === 'PUBLICATION' && (role === 'CHAIR' || department)) steps.push(step('decide', 'PUBLISHED', 'decide'));
  return steps;
}
