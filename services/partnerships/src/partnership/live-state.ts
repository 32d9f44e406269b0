import type { OpenPartnership, Partnership, SignedPartnership } from './partnership.ts';

/** What is needed to make a partnership again what it was before a decree ended it. */
export type LiveState = {
  status: OpenPartnership['status'] | SignedPartnership['status'];
  period: Partnership['period'];
};

/** The partnership as it lived, with everything that stays through its states. */
export function restored(partnership: Partnership, { status, period }: LiveState): Partnership {
  const { id, version, movementId, title, level, parentId, parties, consents, proposedOn, papers, updatedAt } =
    partnership;
  const common = { id, version, movementId, title, level, parentId, parties, consents, period, proposedOn, papers };
  if (status !== 'SIGNED' && status !== 'IN_FORCE') return { ...common, status, updatedAt };
  return 'signedOn' in partnership ? { ...common, status, signedOn: partnership.signedOn, updatedAt } : partnership;
}
