/** What can wait for an organization, in the order of urgency: first what holds others up. */
export const waitingKinds = {
  AGREE: 'Agree to a proposed partnership.',
  CONSENT: 'Consent to a partnership as the supervisor.',
  SIGN: 'Sign an offered memorandum.',
  AGREE_TO_PLAN: 'Agree to a joint plan.',
  DRAFT_MEMORANDUM: 'Draft the memorandum of a partnership that has all consents.',
  DRAFT_PLAN: 'Draft the joint plan of a signed partnership.',
} as const;
export type WaitingKind = keyof typeof waitingKinds;
