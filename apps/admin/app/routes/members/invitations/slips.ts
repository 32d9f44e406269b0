import { useActionData } from '@remix-run/react';
import type { Role } from '#app/session/viewer.ts';

/** What is printed for one person. */
export type Slip = {
  id: string;
  code: string;
  link: string;
  name: string;
  role: Role;
  organization: string;
  until: string;
};

type Issued = {
  code: string | null;
  link: string | null;
  invitation: { id: string; name: string; role: Role; expiresAt: string; organization: { name: string } };
};

/** Nothing when a letter carries the link, or when the code was shown before. */
export function slipOf({ code, link, invitation }: Issued): Slip | null {
  if (code === null || link === null) return null;
  const { id, name, role, expiresAt, organization } = invitation;
  return { id, code, link, name, role, organization: organization.name, until: expiresAt };
}

/** Slips that were made by the form just sent: they are shown in its own answer and nowhere else. */
export function useSlips(): Slip[] {
  const answered: unknown = useActionData();
  return typeof answered === 'object' && answered !== null && 'slips' in answered ? (answered.slips as Slip[]) : [];
}
