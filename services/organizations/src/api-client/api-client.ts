import { type Actor, current, type Role, type Scope } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import type { OrganizationKind } from '../organization/organization.ts';

/** A system of an office that asks in the office's name. */
export type ApiClient = {
  id: string;
  version: number;
  organizationId: string;
  name: string;
  scopes: readonly Scope[];
  /** Requests a minute. */
  budget: number;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
};

/** One of its keys; what opens is kept by whoever it was shown to, and nowhere else. */
export type ApiKey = {
  id: string;
  clientId: string;
  prefix: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** Whether it opens anything at an instant. */
export const holds = ({ expiresAt, revokedAt }: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, now: Date): boolean =>
  revokedAt === null && now < expiresAt;

/** As whom a system of an office acts; its scopes narrow that. Bodies that are not there have no systems that ask. */
const roles: Partial<Record<OrganizationKind, Role>> = {
  DEPARTMENT: 'DEPARTMENT_OFFICER',
  DISTRICT_OFFICE: 'DISTRICT_OFFICER',
  COMMUNE_COMMITTEE: 'COMMUNE_OFFICER',
  PROFESSIONAL_CLUSTER: 'CLUSTER_COORDINATOR',
  SCHOOL: 'SCHOOL_STAFF',
  CONTINUING_EDUCATION_CENTER: 'SCHOOL_STAFF',
};
export const clientRole = (kind: OrganizationKind): Role | null => roles[kind] ?? null;

const keepers: ReadonlySet<Role> = new Set([
  'DEPARTMENT_OFFICER',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'SCHOOL_HEAD',
]);

/**
 * Who keeps the keys of an office: its own officers or head, and the department's administrators for every office. Neither
 * a key nor a right that is lent makes keys, for they would outlive it.
 */
export const keepsKeys = (actor: Actor, organizationId: string): boolean =>
  actor.scopes === undefined &&
  current(actor).some(
    (own) =>
      !own.delegated &&
      (own.role === 'DEPARTMENT_ADMINISTRATOR' || (own.organizationId === organizationId && keepers.has(own.role))),
  );

/** The offices that look after their own systems through the actor; administrators keep the keys of others only when asked. */
export const keptOffices = (actor: Actor): string[] =>
  actor.scopes === undefined
    ? current(actor)
        .filter(({ role, delegated }) => !delegated && (role === 'DEPARTMENT_ADMINISTRATOR' || keepers.has(role)))
        .map(({ organizationId }) => organizationId)
    : [];

/** Auditors look at which keys there are. */
export const maySeeKeys = (actor: Actor, organizationId: string): boolean =>
  keepsKeys(actor, organizationId) ||
  (actor.scopes === undefined && current(actor).some(({ role }) => role === 'AUDITOR'));

/** The instant at which a day begins in Vietnam. */
export const beginningOf = (day: Day): Date => new Date(`${day}T00:00:00+07:00`);
