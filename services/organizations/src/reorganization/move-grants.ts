import type { Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import type { OrganizationKind } from '../organization/organization.ts';
import type { Line } from './reorganization.ts';
import { endings } from './territory.ts';

/** A right at a body that a decree ends, held on its day or later. */
export type Grant = {
  membershipId: string;
  role: Role;
  organizationId: string;
  from: Day;
  to: Day | null;
  /** Lent during an absence: whoever lends it lends the new one in his turn. */
  delegated?: boolean;
};
export type GrantMove = Grant & { successorId: string | null; successorRole: Role | null };

/** Who acts for an office acts for the office that takes over; rights over the whole city are never handed on unasked. */
const acting: Partial<Record<OrganizationKind, Role>> = {
  DISTRICT_OFFICE: 'DISTRICT_OFFICER',
  COMMUNE_COMMITTEE: 'COMMUNE_OFFICER',
  PROFESSIONAL_CLUSTER: 'CLUSTER_COORDINATOR',
};
const offices: ReadonlySet<Role> = new Set(['DISTRICT_OFFICER', 'COMMUNE_OFFICER', 'CLUSTER_COORDINATOR']);
const schools: ReadonlySet<Role> = new Set(['SCHOOL_HEAD', 'SCHOOL_STAFF']);

/** Who headed a school that another absorbed works there, and does not head it. */
function roleAt(role: Role, kind: OrganizationKind, continued: boolean): Role | null {
  if (offices.has(role)) return acting[kind] ?? null;
  if (!schools.has(role) || (kind !== 'SCHOOL' && kind !== 'CONTINUING_EDUCATION_CENTER')) return null;
  return continued ? role : 'SCHOOL_STAFF';
}

/** Where rights go: to the only successor in the same capacity, otherwise they end and somebody grants new ones. */
export function moveGrants(
  lines: readonly Line[],
  grants: readonly Grant[],
  kindOf: (organizationId: string) => OrganizationKind | undefined,
): GrantMove[] {
  const ended = endings(lines);
  const continued = new Set(lines.filter(({ kind }) => kind === 'CONTINUES').map(({ sourceId }) => sourceId));
  return grants.flatMap((grant): GrantMove[] => {
    const ending = ended.get(grant.organizationId);
    if (!ending) return [];
    const kind = ending.wholly === null ? undefined : kindOf(ending.wholly);
    const successorRole =
      kind && !grant.delegated ? roleAt(grant.role, kind, continued.has(grant.organizationId)) : null;
    return [{ ...grant, successorId: successorRole ? ending.wholly : null, successorRole }];
  });
}
