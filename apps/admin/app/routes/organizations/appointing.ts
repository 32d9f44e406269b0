import * as z from 'zod';
import { choice, day, optionalDay, optionalText, text } from '#app/forms/values.ts';
import type { Role } from '#app/session/viewer.ts';

/** Somebody known, or somebody new, in a position; which rights may come with it the graph says. */
export const Appointing = z.object({
  personId: optionalText(60),
  personName: optionalText(100),
  post: choice(['HEAD', 'OTHER']),
  position: text(100),
  role: optionalText(40).transform((value) => value as Role | undefined),
  from: day,
  to: optionalDay,
});

const HEADS = ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER', 'DISTRICT_OFFICER', 'COMMUNE_OFFICER'];
const LEADING = ['SCHOOL_HEAD', 'CLUSTER_COORDINATOR', ...HEADS];

type Right = { role: Role; organization: { id: string } };

/** Offices say who heads the units under them; whoever leads a unit says who else works there. */
export function postsFor(rights: readonly Right[], unit: string): ('HEAD' | 'OTHER')[] {
  if (rights.some(({ role, organization }) => HEADS.includes(role) && (organization.id !== unit || isDepartment(role))))
    return ['HEAD', 'OTHER'];
  return rights.some(({ role, organization }) => LEADING.includes(role) && organization.id === unit) ? ['OTHER'] : [];
}

const isDepartment = (role: Role): boolean => role === 'DEPARTMENT_ADMINISTRATOR' || role === 'DEPARTMENT_OFFICER';
