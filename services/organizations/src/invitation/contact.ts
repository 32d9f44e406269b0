import { normalizedEmail, normalizedPhone } from '../account/account.ts';

export type Contact = { email: string | null; phone: string | null };

const EMAIL = /^[^\s<>,;:"()[\]\\@\p{Cc}]+@[^\s<>,;:"()[\]\\@\p{Cc}]+\.[^\s<>,;:"()[\]\\@.\p{Cc}]+$/u;
const PHONE = /^\+\d{8,15}$/;

export function emailOf(typed: string): string | null {
  const email = normalizedEmail(typed);
  return email.length <= 200 && EMAIL.test(email) ? email : null;
}

export function phoneOf(typed: string): string | null {
  const phone = normalizedPhone(typed);
  return /^[\d\s+().-]+$/.test(typed) && PHONE.test(phone) ? phone : null;
}

/** What somebody would sign in with; null when it is neither an address nor a number. */
export function contactOf(typed: string): Contact | null {
  const email = typed.includes('@') ? emailOf(typed) : null;
  const phone = typed.includes('@') ? null : phoneOf(typed);
  return email === null && phone === null ? null : { email, phone };
}
