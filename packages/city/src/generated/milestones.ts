import { addDays, type Day } from '@twinning/domain/day';
import { closing, workday } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Stage } from './stages.ts';

/** The days on which a pair took its steps; null for steps it has not taken. */
export type Milestones = {
  proposedOn: Day;
  agreedOn: Day | null;
  consentedOn: Day | null;
  signedOn: Day | null;
  plannedOn: Day | null;
};

const signs: ReadonlySet<Stage> = new Set(['PLANNED', 'SIGNED', 'ENDED']);
const after = (day: Day, days: number): Day => workday(addDays(day, days));

/** Proposal, agreement, consent and signature in this order; the plan now and then comes before the memorandum. */
export function milestones(random: Random, stage: Stage, earliest: Day): Milestones {
  const target = signs.has(stage)
    ? random.day(addDays(earliest, 7), '2024-11-15')
    : random.day('2024-09-16', '2025-05-19');
  const proposedOn = workday(addDays(target, -random.between(35, 75)));
  const agreedOn = after(proposedOn, random.between(4, 11));
  const consentedOn = after(agreedOn, random.between(3, 10));
  const signedOn = workday(target);

  if (stage === 'PROPOSED' || stage === 'DECLINED')
    return { proposedOn, agreedOn: null, consentedOn: null, signedOn: null, plannedOn: null };
  if (stage === 'AGREED' || stage === 'LAPSED')
    return { proposedOn, agreedOn, consentedOn: null, signedOn: null, plannedOn: null };
  if (stage === 'CONSENTED') return { proposedOn, agreedOn, consentedOn, signedOn: null, plannedOn: null };
  return { proposedOn, agreedOn, consentedOn, signedOn, plannedOn: plannedOn(random, stage, signedOn) };
}

function plannedOn(random: Random, stage: Stage, signedOn: Day): Day | null {
  if (stage !== 'PLANNED') return null;
  const first = random.chance(0.15);
  const day = first ? workday(addDays(signedOn, -random.between(4, 9))) : after(signedOn, random.between(5, 60));
  return day < closing ? day : closing;
}
