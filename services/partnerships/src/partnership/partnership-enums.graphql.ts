import { builder, described } from '../builder.ts';
import type { Decision, PartnershipStatus } from './partnership.ts';
import { waitingKinds } from './waiting-kinds.ts';

export const PartnershipLevelType = builder.enumType('PartnershipLevel', {
  description: 'Who twins with whom.',
  values: {
    DISTRICT: { value: 'DISTRICT', description: 'Offices with offices.' },
    SCHOOL: { value: 'SCHOOL', description: 'Schools and centres with one another.' },
  } as const,
});

const statuses: Record<PartnershipStatus, string> = {
  PROPOSED: 'Waits for its parties to agree.',
  AGREED: 'All parties agreed; waits for the consent of their supervisors.',
  CONSENTED: 'All supervisors consented; waits for the memorandum to be signed.',
  SIGNED: 'Signed; takes effect when its period begins.',
  IN_FORCE: 'In force.',
  COMPLETED: 'Ended after its period was over.',
  ENDED: 'Ended before its time.',
  SUCCEEDED: 'Passed to the successors of its parties.',
  DECLINED: 'A party said no.',
  LAPSED: 'Nobody went on with it.',
};

export const PartnershipStatusType = builder.enumType('PartnershipStatus', {
  description: 'Where a partnership stands in its life.',
  values: described(statuses),
});

const decisions: Record<Decision, string> = {
  PENDING: 'Not decided yet.',
  GIVEN: 'Consented.',
  WITHHELD: 'Refused for now, with a note; it may still be given.',
};

export const ConsentDecisionType = builder.enumType('ConsentDecision', {
  description: 'What a supervisor decided.',
  values: described(decisions),
});

export const PartnershipTaskKindType = builder.enumType('PartnershipTaskKind', {
  description: 'What is to be done.',
  values: described(waitingKinds),
});
