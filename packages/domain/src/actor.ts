import type { Day } from './day.ts';
import { covers, type Period } from './period.ts';
import { NotYourOrganization } from './refusal.ts';

export const roles = [
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
] as const;
export type Role = (typeof roles)[number];

/** A role at an organization for a dated term: what an account may do follows from these alone. */
export type Membership = Period & {
  role: Role;
  organizationId: string;
  /** Exercised in place of somebody who is absent: it acts, and grants nothing further. */
  delegated?: boolean;
};

/** What a key of an office may be used for: one subgraph, to read or to write, never beyond the rights of its office. */
export const scopes = [
  'ORGANIZATIONS_READ',
  'ORGANIZATIONS_WRITE',
  'PARTNERSHIPS_READ',
  'PARTNERSHIPS_WRITE',
  'ACTIVITIES_READ',
  'ACTIVITIES_WRITE',
  'RECOGNITION_READ',
  'RECOGNITION_WRITE',
] as const;
export type Scope = (typeof scopes)[number];

/** Whoever asks. Nobody is signed in when `accountId` is null. */
export type Actor = {
  /** An account, or the API client of an office. */
  accountId: string | null;
  personId: string | null;
  name: string | null;
  memberships: readonly Membership[];
  /** The day on which the rights are judged. */
  day: Day;
  /** What the key may be used for when a system of an office asks; absent when a person does. */
  scopes?: readonly Scope[] | undefined;
  /** The account of support that looks through this person's eyes: it reads and never writes. */
  viewedBy?: string | undefined;
};

export const anonymous = (day: Day): Actor => ({ accountId: null, personId: null, name: null, memberships: [], day });

/** A seat on a committee lets its holder judge, never act for the organization where the committee sits. */
const seats: ReadonlySet<Role> = new Set(['COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER']);
const reading: ReadonlySet<Role> = new Set(['AUDITOR', 'SUPPORT']);
/** The roles that act for their organization. */
export const officeRoles: readonly Role[] = roles.filter((role) => !seats.has(role) && !reading.has(role));
const department: ReadonlySet<Role> = new Set(['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER']);

export function current(actor: Actor): readonly Membership[] {
  return actor.memberships.filter((membership) => covers(membership, actor.day));
}

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return current(actor).some((membership) => wanted.includes(membership.role));
}

/** The organizations the actor may write for today. */
export function organizationsOf(actor: Actor): readonly string[] {
  return current(actor)
    .filter(({ role }) => officeRoles.includes(role))
    .map(({ organizationId }) => organizationId);
}

export function actsFor(actor: Actor, organizationId: string): boolean {
  return organizationsOf(actor).includes(organizationId);
}

/** The organization, once it is clear that the actor may write for it. */
export function actingFor(actor: Actor, organizationId: string): string {
  if (!actsFor(actor, organizationId)) throw new NotYourOrganization();
  return organizationId;
}

/** The organization at which the actor works or sits on a committee; what a seat allows, its round decides. */
export function workingOrSittingAt(actor: Actor, organizationId: string): string {
  const there = current(actor).some(
    (membership) => membership.organizationId === organizationId && !reading.has(membership.role),
  );
  if (!there) throw new NotYourOrganization();
  return organizationId;
}

/** Department officers and auditors see every record of the movement, whoever owns it. */
export function seesEverything(actor: Actor): boolean {
  return current(actor).some(({ role }) => department.has(role) || role === 'AUDITOR');
}

export function isDepartment(actor: Actor): boolean {
  return current(actor).some(({ role }) => department.has(role));
}

/** All that is kept of somebody is shown to that person and to the administrator who answers for it, never to support. */
export function maySeeRecordsOf(actor: Actor, personId: string): boolean {
  if (actor.viewedBy) return false;
  return (actor.personId !== null && actor.personId === personId) || hasRole(actor, 'DEPARTMENT_ADMINISTRATOR');
}
