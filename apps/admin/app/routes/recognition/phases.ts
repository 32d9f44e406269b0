export const phases = [
  'DRAFT',
  'NOMINATION',
  'ASSESSMENT',
  'SCORING',
  'SHORTLISTING',
  'DELIBERATION',
  'PUBLICATION',
  'DECIDED',
  'CLOSED',
] as const;
export type Phase = (typeof phases)[number];

export const methods = ['RAW_MEAN', 'MEDIAN', 'Z_SCORE', 'JUDGE_EFFECT', 'SCHULZE'] as const;
export type Method = (typeof methods)[number];

export const nominationStatuses = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'ELIGIBLE',
  'INELIGIBLE',
  'SCORED',
  'SHORTLISTED',
  'BALLOTED',
  'PROPOSED',
  'PUBLISHED',
  'DECIDED',
  'REJECTED',
  'CANCELLED',
] as const;

const at = (phase: Phase) => phases.indexOf(phase);
export const before = (phase: Phase, other: Phase): boolean => at(phase) < at(other);
/** Scores exist from the day scoring opened. */
export const hasScores = (phase: Phase): boolean => !before(phase, 'SCORING');
export const takesNominations = (phase: Phase): boolean => before(phase, 'SCORING');
