import type { Membership } from '@twinning/domain/actor';

export type GrantedMembership = Membership & {
  id: string;
  grantedBy?: string | null;
  appointmentId?: string | null;
  delegationId?: string | null;
};

/** Who may sign in, whom the account stands for, and every right it ever held. */
export type Account = {
  id: string;
  /** One signs in with either. */
  email: string | null;
  phone: string | null;
  name: string;
  personId: string;
  memberships: readonly GrantedMembership[];
};

/** A Vietnamese number as accounts are found by it: "0912 345 678" and "+84 912.345.678" are "+84912345678". */
export function normalizedPhone(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  return digits.replace(/^(?:\+?84|0)(?=\d)/, '+84');
}

/** An address as accounts are found by it. */
export const normalizedEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** What the account is known by to whoever keeps passwords. */
export const loginOf = ({ id, email, phone }: Pick<Account, 'id' | 'email' | 'phone'>): string => email ?? phone ?? id;

/** What somebody types to sign in, as accounts are found by it: an address has an @, anything else is a number. */
export const readLogin = (typed: string): { email: string } | { phone: string } =>
  typed.includes('@') ? { email: normalizedEmail(typed) } : { phone: normalizedPhone(typed) };
