import type { Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';

/** A right lent to somebody during an absence. It ends on its day, when somebody ends it, or with the right itself. */
export type Delegation = {
  id: string;
  /** The right that is lent, and the one by which it is exercised meanwhile. */
  membershipId: string;
  grantedMembershipId: string;
  fromAccountId: string;
  fromName: string;
  toAccountId: string;
  toName: string;
  role: Role;
  organizationId: string;
  from: Day;
  to: Day;
  reason: string;
  recordedAt: Date;
  endedAt: Date | null;
};

export type DelegationState = 'PLANNED' | 'RUNNING' | 'OVER';

export const stateOn = ({ from, to }: Delegation, day: Day): DelegationState =>
  to <= day || to <= from ? 'OVER' : from <= day ? 'RUNNING' : 'PLANNED';
