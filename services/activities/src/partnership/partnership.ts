import type { Day } from '@twinning/domain/day';
import type { Period } from '@twinning/domain/period';

/** What this service knows of a partnership that another service owns. */
export type Partnership = {
  id: string;
  movementId: string;
  title: string;
  status: string;
  partyIds: readonly string[];
  signedOn: Day | null;
  /** The life of its movement: nothing is held before it. */
  movement: Period;
};

/** Signed, and neither completed nor ended. */
export const inForce = ({ status }: Pick<Partnership, 'status'>): boolean =>
  status === 'SIGNED' || status === 'IN_FORCE';
