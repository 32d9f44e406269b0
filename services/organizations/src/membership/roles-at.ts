import { type Role, roles } from '@twinning/domain/actor';
import type { OrganizationKind } from '../organization/organization.ts';

const anywhere: readonly OrganizationKind[] | null = null;

/** Where a role can be held: rights of the department at a school would be rights over the whole city. */
const held: Readonly<Record<Role, readonly OrganizationKind[] | null>> = {
  DEPARTMENT_ADMINISTRATOR: ['DEPARTMENT'],
  DEPARTMENT_OFFICER: ['DEPARTMENT'],
  DISTRICT_OFFICER: ['DISTRICT_OFFICE'],
  COMMUNE_OFFICER: ['COMMUNE_COMMITTEE'],
  CLUSTER_COORDINATOR: ['PROFESSIONAL_CLUSTER'],
  SCHOOL_HEAD: ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'],
  SCHOOL_STAFF: ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'],
  COMMITTEE_CHAIR: anywhere,
  COMMITTEE_SECRETARY: anywhere,
  COMMITTEE_MEMBER: anywhere,
  AUDITOR: ['DEPARTMENT', 'MINISTRY'],
  SUPPORT: ['DEPARTMENT'],
};

export const canBeHeldAt = (role: Role, kind: OrganizationKind): boolean => held[role]?.includes(kind) ?? true;

/** The roles that a body of a kind has, the widest first. */
export const rolesAt = (kind: OrganizationKind): Role[] => roles.filter((role) => canBeHeldAt(role, kind));
