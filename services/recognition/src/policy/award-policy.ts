import type { Day } from '@twinning/domain/day';
import type { Text } from '@twinning/domain/text';

/** A share of a whole: at least `numerator`/`denominator` of it, or strictly more. */
export type Share = { numerator: number; denominator: number; strict: boolean };

export type RuleCode =
  | 'ORGANIZATION_STANDS'
  | 'NO_PENDING_CASE'
  | 'YEARLY_REPORTS'
  | 'JOINT_ACTIVITIES'
  | 'NOT_FROM_A_THEMATIC_AWARD'
  | 'WOMEN_FIRST_ON_EQUAL_MERIT';

export type DossierPart = 'PARTNERSHIP' | 'ACTIVITY' | 'REPORT';

/**
 * What the law and the sector's own rules ask of a round, in the version of one day. A round keeps the version of the
 * day it was opened on. What no known article settles is said in `unknown`.
 */
export type AwardPolicy = {
  code: string;
  effectiveFrom: Day;
  effectiveTo: Day | null;
  title: Text;
  sources: readonly Text[];
  unknown: readonly Text[];
  /** Of the members with a seat, how many must be present. */
  quorum: Share;
  /** Of ALL members with a seat, present or not, barred or not, how many must vote for. */
  ballot: Share;
  /** Whether the awards of this policy are for one theme, not for merit over years. */
  thematic: boolean;
  rules: readonly RuleCode[];
  dossier: readonly DossierPart[];
};

/** How many of a whole the share asks for. */
export function needed({ numerator, denominator, strict }: Share, of: number): number {
  const exact = of * numerator;
  return strict ? Math.floor(exact / denominator) + 1 : Math.ceil(exact / denominator);
}
