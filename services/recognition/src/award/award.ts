import type { Day } from '@twinning/domain/day';

/** What was decided: a decision, the awards in it, and for each a certificate that anybody can check. */
export type Award = {
  id: string;
  decisionId: string;
  roundId: string;
  nominationId: string;
  title: string;
  awardedOn: Day;
  organizationId: string;
  personId: string | null;
  personName: string | null;
  certificateNumber: string;
  /** The paper that took it back; null while it stands. */
  cancelledBy: string | null;
};

export type Decision = { id: string; roundId: string; symbol: string; title: string; awardedOn: Day };
