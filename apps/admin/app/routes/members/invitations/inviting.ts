import * as z from 'zod';
import { choice, day, email, id, optionalDay, optionalText, text } from '#app/forms/values.ts';
import type { Role } from '#app/session/viewer.ts';

export const ways = ['letter', 'paper'] as const;
const roles = [
  'DEPARTMENT_ADMINISTRATOR',
  'DEPARTMENT_OFFICER',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'SCHOOL_HEAD',
  'SCHOOL_STAFF',
  'COMMITTEE_CHAIR',
  'COMMITTEE_SECRETARY',
  'COMMITTEE_MEMBER',
  'AUDITOR',
  'SUPPORT',
] as const satisfies readonly Role[];

export const Inviting = z.object({
  organizationId: id,
  role: choice(roles),
  name: text(100),
  way: choice(ways),
  email: email.optional(),
  phone: optionalText(30),
  from: day,
  to: optionalDay,
});

export const Changing = z.object({ invitationId: id });

/** The form's words as the graph's input. */
export const inputOf = ({ way, ...said }: z.output<typeof Inviting>) => ({ ...said, print: way === 'paper' });
