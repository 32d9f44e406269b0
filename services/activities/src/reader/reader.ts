import { type Actor, current, type Role, seesEverything } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { NotYourOrganization } from '@twinning/domain/refusal';

/** Organizations whose records are open to a reader, as far as they date from within the window; open ends are null. */
export type Window = { from: Day | null; to: Day | null; organizationIds: readonly string[] };

/** What somebody may read here. */
export type Reader = {
  signedIn: boolean;
  /** The department and the auditors. */
  seesAll: boolean;
  /** Members of an award committee. */
  judges: boolean;
  own: readonly Window[];
  /** Their own organizations and whatever ever stood under one of them. */
  reach: readonly Window[];
};

const judging: ReadonlySet<Role> = new Set(['COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER']);

/** Those who write for an organization. A seat on a committee is no right to act for the body that formed it. */
export const actingRoles = [
  'DEPARTMENT_ADMINISTRATOR',
  'DEPARTMENT_OFFICER',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'SCHOOL_HEAD',
  'SCHOOL_STAFF',
] as const satisfies readonly Role[];

const acting: ReadonlySet<Role> = new Set(actingRoles);
export const isActing = (role: Role): boolean => acting.has(role);

export function readerWithout(actor: Actor): Reader {
  return {
    signedIn: actor.accountId !== null,
    seesAll: seesEverything(actor),
    judges: current(actor).some(({ role }) => judging.has(role)),
    own: [],
    reach: [],
  };
}

/** The organizations the actor may write for today. */
export function organizationsOf(actor: Actor): string[] {
  const ids = current(actor)
    .filter(({ role }) => isActing(role))
    .map(({ organizationId }) => organizationId);
  return [...new Set(ids)];
}

export function actingFor(actor: Actor, organizationId: string): string {
  if (!organizationsOf(actor).includes(organizationId)) throw new NotYourOrganization();
  return organizationId;
}
