import type { City } from '@twinning/city/records';
import type { AwardRoundRecord, EligibilityRecord, NominationRecord } from '@twinning/city/records/recognition';
import type { Day } from '@twinning/domain/day';
import type { Text } from '@twinning/domain/text';
import { canonicalDossier } from '../nomination/dossier.ts';
import { eligibilityRules } from '../nomination/eligibility.ts';
import { evolve, type Finding, type Nomination, type NominationEvent } from '../nomination/nomination.ts';
import type { AwardPolicy, RuleCode } from '../policy/award-policy.ts';
import type { AwardRound } from '../round/award-round.ts';
import { handInScores } from '../scoring/hand-in-scores.ts';

type Digest = (text: string) => string;

/** Nine in the morning in Hanoi: records of the city know days, not hours. */
export const instantOf = (day: Day): Date => new Date(`${day}T02:00:00Z`);

/** A round of the demonstration city, under the policy that was in force on the day it was opened. */
export function roundOf(record: AwardRoundRecord, policies: readonly AwardPolicy[]): AwardRound {
  const { id, code, title, movementId, openedOn, phase, demonstration, categories, seats } = record;
  const policy = policies.findLast(({ effectiveFrom }) => effectiveFrom <= openedOn)!;
  return {
    id,
    version: 1,
    code,
    title,
    movementId,
    policyCode: policy.code,
    openedOn,
    phase,
    publishedUntil: null,
    demonstration,
    categories: categories.map((category) => ({ ...category, roundId: id })),
    seats,
  };
}

/** Takes a nomination through the steps it has behind it. */
export function nominationOf(
  record: NominationRecord,
  round: AwardRoundRecord,
  names: ReadonlyMap<string, string>,
  digest: Digest,
): Nomination {
  const draft: Nomination = {
    id: record.id,
    version: 1,
    roundId: round.id,
    categoryId: record.categoryId,
    status: 'DRAFT',
    organizationId: record.organizationId,
    personId: record.personId,
    personName: record.personId ? (names.get(record.personId) ?? null) : null,
    nominatorId: record.nominatorId,
    sections: record.dossier,
    frozenAt: null,
    hash: null,
    findings: [],
    returnReason: null,
    createdAt: instantOf(record.submittedOn ?? round.openedOn),
  };
  const events: NominationEvent[] = [];
  if (record.submittedOn)
    events.push({
      type: 'NominationSubmitted',
      at: instantOf(record.submittedOn),
      hash: digest(canonicalDossier(draft)),
    });
  if (record.eligibility.length > 0)
    events.push({ type: 'EligibilityAssessed', findings: record.eligibility.map(findingOf) });
  return { ...events.reduce(evolve, draft), version: 1 + events.length };
}

const rules: Readonly<Record<string, RuleCode>> = {
  'dang-hoat-dong': 'ORGANIZATION_STANDS',
  'bao-cao': 'YEARLY_REPORTS',
  'khieu-nai': 'NO_PENDING_CASE',
};

function findingOf({ rule, title, outcome, note, sourceId }: EligibilityRecord): Finding {
  const plain = (text: string): Text => ({ vi: text, en: text });
  const known = rules[rule];
  return {
    rule: known ?? rule,
    title: known ? eligibilityRules[known].title : plain(title),
    outcome,
    facts: [{ text: plain(note), sourceId }],
  };
}

export type SheetRow = { nominationId: string; seatId: string; handedInAt: Date; values: Record<string, number> };

/** The sheets of a nomination, each as its judge would have handed it in. */
export function sheetsOf(record: NominationRecord, nomination: Nomination, round: AwardRound): SheetRow[] {
  const criteria = round.categories.find(({ id }) => id === record.categoryId)!.criteria;
  const codes = new Map(criteria.map(({ id, code }) => [id, code]));
  return record.sheets.map(({ seatId, handedInOn, scores }) => ({
    nominationId: record.id,
    seatId,
    handedInAt: instantOf(handedInOn),
    values: handInScores(
      nomination,
      round,
      scores.map(({ criterionId, value }) => ({ criterion: codes.get(criterionId)!, value })),
      false,
    ),
  }));
}

export const declarationsOf = ({ id, declaredConflicts }: NominationRecord) =>
  declaredConflicts.map(({ personId, reason, declaredOn }) => ({
    nominationId: id,
    personId,
    reason,
    declaredAt: instantOf(declaredOn),
  }));

export const namesIn = ({ people }: City): Map<string, string> => new Map(people.map(({ id, name }) => [id, name]));
