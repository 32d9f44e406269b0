import type { Text } from '@twinning/domain/text';

/** Somebody put forward in a category of a round, with a dossier, from the draft to the decision. */
export type NominationStatus =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'RETURNED'
  | 'ELIGIBLE'
  | 'INELIGIBLE'
  | 'SCORED'
  | 'SHORTLISTED'
  | 'BALLOTED'
  | 'PROPOSED'
  | 'PUBLISHED'
  | 'DECIDED'
  | 'REJECTED'
  | 'CANCELLED';

/** `sourceId` is the activity or report a sentence rests on. */
export type DossierItem = { text: string; sourceId: string | null };
export type DossierSection = { title: string; items: readonly DossierItem[] };

export type EligibilityOutcome = 'PASS' | 'FAIL' | 'UNKNOWN';
export type Fact = { text: Text; sourceId: string | null };
export type Finding = { rule: string; title: Text; outcome: EligibilityOutcome; facts: readonly Fact[] };

export type Nomination = {
  id: string;
  version: number;
  roundId: string;
  categoryId: string;
  status: NominationStatus;
  organizationId: string;
  /** Null for a collective, and for a person whom no service keeps. */
  personId: string | null;
  /** Null for a collective. */
  personName: string | null;
  nominatorId: string;
  sections: readonly DossierSection[];
  /** When the dossier was frozen, and its digest then; null while it may be revised. */
  frozenAt: Date | null;
  hash: string | null;
  findings: readonly Finding[];
  /** Why the secretary sent it back; null otherwise. */
  returnReason: string | null;
  createdAt: Date;
};

export type NominationEvent =
  | { type: 'DossierRevised'; sections: readonly DossierSection[] }
  | { type: 'NominationSubmitted'; at: Date; hash: string }
  | { type: 'NominationReturned'; reason: string }
  | { type: 'EligibilityAssessed'; findings: readonly Finding[] }
  /** What the member's conflict was, and what the chair made of it. */
  | { type: 'ConflictRuled'; memberId: string; before: string | null; state: string; reason: string }
  | { type: 'NominationAdvanced'; status: NominationStatus };

export function evolve(nomination: Nomination, event: NominationEvent): Nomination {
  switch (event.type) {
    case 'DossierRevised':
      return { ...nomination, sections: event.sections };
    case 'NominationSubmitted':
      return { ...nomination, status: 'SUBMITTED', frozenAt: event.at, hash: event.hash, returnReason: null };
    case 'NominationReturned':
      return {
        ...nomination,
        status: 'RETURNED',
        frozenAt: null,
        hash: null,
        returnReason: event.reason,
        findings: [],
      };
    case 'EligibilityAssessed': {
      const fails = event.findings.some(({ outcome }) => outcome === 'FAIL');
      return { ...nomination, status: fails ? 'INELIGIBLE' : 'ELIGIBLE', findings: event.findings };
    }
    case 'ConflictRuled':
      return nomination;
    case 'NominationAdvanced':
      return { ...nomination, status: event.status };
  }
}
