import { type Actor, current, isDepartment, type Role } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';

const supervising: ReadonlySet<Role> = new Set(['DISTRICT_OFFICER', 'COMMUNE_OFFICER']);

const supervises = (actor: Actor, superiors: ReadonlySet<string>): boolean =>
  current(actor).some(({ role, organizationId }) => supervising.has(role) && superiors.has(organizationId));

/** Who holds which position at a body is for the department and for the offices above it today to say. */
export function assertMayAppoint(actor: Actor, superiors: ReadonlySet<string>): void {
  if (!isDepartment(actor) && !supervises(actor, superiors)) throw new NotYourOrganization();
}
