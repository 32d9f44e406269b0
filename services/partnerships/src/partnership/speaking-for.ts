import { type Actor, current, type Role } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';

/** A seat in an award committee is held at the department and speaks for nobody. */
export const speakingRoles: readonly Role[] = [
  'DEPARTMENT_ADMINISTRATOR',
  'DEPARTMENT_OFFICER',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'SCHOOL_HEAD',
  'SCHOOL_STAFF',
];

/** The organization, once it is clear that the actor may agree, consent and sign for it today. */
export function speakingFor(actor: Actor, organizationId: string): string {
  if (!organizationsSpokenFor(actor).includes(organizationId)) throw new NotYourOrganization();
  return organizationId;
}

export const organizationsSpokenFor = (actor: Actor): readonly string[] =>
  current(actor)
    .filter(({ role }) => speakingRoles.includes(role))
    .map(({ organizationId }) => organizationId);
