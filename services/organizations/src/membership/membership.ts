import type { Membership, Role } from '@twinning/domain/actor';
import type { Period } from '@twinning/domain/period';

/** A right as it is kept: whose it is and what it comes with. */
export type HeldRight = Membership & {
  id: string;
  /** An account, or the client of an office. */
  accountId: string;
  personId: string | null;
  name: string;
  /** Who granted it; nobody when a rule or the first set-up did. */
  grantedBy: string | null;
  /** The term of office that it came with and ends with. */
  appointmentId: string | null;
  /** The absence during which it stands in for somebody else's right. */
  delegationId: string | null;
};

/** Somebody with an account, as far as a grant has to know. */
export type Candidate = {
  accountId: string;
  personId: string;
  name: string;
  /** The bodies where the account ever held a right or its person a position. */
  knownAt: readonly string[];
  /** What it holds at the body in question. */
  rights: readonly (Period & { role: Role; delegated?: boolean })[];
  /** The days on which its person holds a position there. */
  posts: readonly Period[];
};
