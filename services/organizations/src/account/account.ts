import type { Membership } from '@twinning/domain/actor';

export type GrantedMembership = Membership & { id: string };

/** Who may sign in, whom the account stands for, and every right it ever held. */
export type Account = {
  id: string;
  email: string;
  name: string;
  personId: string;
  memberships: readonly GrantedMembership[];
};

/** An address as accounts are found by it. */
export const normalizedEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
