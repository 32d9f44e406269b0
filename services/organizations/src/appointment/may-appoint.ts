import { type Actor, current, isDepartment, type Role } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';

const supervising: ReadonlySet<Role> = new Set(['DISTRICT_OFFICER', 'COMMUNE_OFFICER']);

const supervises = (actor: Actor, superiors: ReadonlySet<string>): boolean =>
  current(actor).some(({ role, organizationId }) => supervising.has(role) && superiors.has(organizationId));

/** The positions of a body that somebody below its superiors may fill: any but that of its head. */
type Posts = { organizationId: string; headed: boolean };

const leading: ReadonlySet<Role> = new Set([
  'SCHOOL_HEAD',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
]);

/** Neither a right that is lent nor a key appoints at its own unit: what they do would outlive them. */
const leads = (actor: Actor, id: string): boolean =>
  actor.scopes === undefined &&
  current(actor).some(
    ({ role, organizationId, delegated }) => !delegated && leading.has(role) && organizationId === id,
  );

/**
 * Who holds which position at a body is for the department and for the offices above it today to say; of its own staff,
 * the head included in no case, also for the head of a school and for the officers of an office.
 */
export function assertMayAppoint(actor: Actor, superiors: ReadonlySet<string>, own?: Posts): void {
  if (isDepartment(actor) || supervises(actor, superiors)) return;
  if (!own || own.headed || !leads(actor, own.organizationId)) throw new NotYourOrganization();
}
