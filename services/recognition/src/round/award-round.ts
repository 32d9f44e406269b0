import type { Day } from '@twinning/domain/day';
import type { Period } from '@twinning/domain/period';

/** An award round: what may be won, by which criteria, who judges, and how far it has come. */
export type AwardPhase =
  | 'DRAFT'
  | 'NOMINATION'
  | 'ASSESSMENT'
  | 'SCORING'
  | 'SHORTLISTING'
  | 'DELIBERATION'
  | 'PUBLICATION'
  | 'DECIDED'
  | 'CLOSED';
export type NomineeKind = 'COLLECTIVE' | 'INDIVIDUAL';
export type SeatRole = 'CHAIR' | 'SECRETARY' | 'MEMBER';

/** Weights are relative to one another; values run from 0 to 100. */
export type Criterion = {
  id: string;
  code: string;
  title: string;
  weight: number;
  source: string | null;
  minimum: number | null;
};

export type AwardCategory = {
  id: string;
  roundId: string;
  code: string;
  title: string;
  nomineeKind: NomineeKind;
  quota: number | null;
  criteria: readonly Criterion[];
};

export type CommitteeSeat = Period & { id: string; role: SeatRole; personId: string; accountId: string | null };

export type AwardRound = {
  id: string;
  version: number;
  code: string;
  title: string;
  movementId: string;
  policyCode: string;
  openedOn: Day;
  phase: AwardPhase;
  /** First day after the objection window; null before publication. */
  publishedUntil: Day | null;
  demonstration: boolean;
  categories: readonly AwardCategory[];
  seats: readonly CommitteeSeat[];
};

export type RoundEvent =
  | { type: 'MemberSeated'; seat: CommitteeSeat }
  | { type: 'PhaseReached'; phase: AwardPhase }
  | { type: 'ProposalsPublished'; until: Day };

export function evolve(round: AwardRound, event: RoundEvent): AwardRound {
  switch (event.type) {
    case 'MemberSeated':
      return { ...round, seats: [...round.seats, event.seat] };
    case 'PhaseReached':
      return { ...round, phase: event.phase };
    case 'ProposalsPublished':
      return { ...round, phase: 'PUBLICATION', publishedUntil: event.until };
  }
}

const order: readonly AwardPhase[] = [
  'DRAFT',
  'NOMINATION',
  'ASSESSMENT',
  'SCORING',
  'SHORTLISTING',
  'DELIBERATION',
  'PUBLICATION',
  'DECIDED',
  'CLOSED',
];

export const scoringClosed = (phase: AwardPhase): boolean => order.indexOf(phase) > order.indexOf('SCORING');
