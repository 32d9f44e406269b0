import type { Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import type { Period } from '@twinning/domain/period';

export const invitationStates = ['OPEN', 'ACCEPTED', 'WITHDRAWN', 'EXPIRED'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** An offer of a right to somebody, good once: by a link in a letter or by a code on paper. */
export type Invitation = {
  id: string;
  organizationId: string;
  role: Role;
  from: Day;
  to: Day | null;
  name: string;
  email: string | null;
  phone: string | null;
  /** Whether the code is on paper. */
  printed: boolean;
  invitedBy: string;
  invitedAt: Date;
  expiresAt: Date;
  /** When the letter was handed to the mail, or the code shown to be printed. */
  sentAt: Date | null;
  acceptedAt: Date | null;
  accountId: string | null;
  withdrawnAt: Date | null;
  importId: string | null;
};

/** What became of the letter of an invitation. */
export type InvitationMail = { sent: boolean; refused: boolean; queuedAt: Date };

export const deliveries = ['QUEUED', 'RETRYING', 'DELIVERED', 'REFUSED', 'GIVEN_UP'] as const;
export type Delivery = (typeof deliveries)[number];

const SLOW_MS = 10 * 60_000;
/** How long the mail tries. */
const TRIED_MS = 4 * 86_400_000;

/** How far a letter has come: delivered to the mail server of the address, refused by it, or tried in vain. */
export function deliveryOf({ sent, refused, queuedAt }: InvitationMail, now: Date): Delivery {
  if (refused) return 'REFUSED';
  if (sent) return 'DELIVERED';
  const waited = now.getTime() - queuedAt.getTime();
  if (waited > TRIED_MS) return 'GIVEN_UP';
  return waited > SLOW_MS ? 'RETRYING' : 'QUEUED';
}

type Ends = Pick<Invitation, 'acceptedAt' | 'withdrawnAt' | 'expiresAt'>;

export function stateOf({ acceptedAt, withdrawnAt, expiresAt }: Ends, now: Date): InvitationState {
  if (acceptedAt !== null) return 'ACCEPTED';
  if (withdrawnAt !== null) return 'WITHDRAWN';
  return now < expiresAt ? 'OPEN' : 'EXPIRED';
}

const DAY_MS = 86_400_000;
const LINK_DAYS = 7;
const CODE_DAYS = 30;

/** A letter is read the same week; paper goes by way of a colleague. */
export const expiryOf = (printed: boolean, now: Date): Date =>
  new Date(now.getTime() + (printed ? CODE_DAYS : LINK_DAYS) * DAY_MS);

/** The days on which the right would hold, within the life of the body; null when none is left from today on. */
export function daysOf({ from, to }: Period, life: Period, today: Day): Period | null {
  const first = [from, life.from, today].toSorted().at(-1)!;
  const ends = [to, life.to].filter((day) => day !== null).toSorted();
  const last = ends[0] ?? null;
  return last === null || first < last ? { from: first, to: last } : null;
}
