import type { Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import type { HeldRight } from '../membership/membership.ts';
import { canBeHeldAt } from '../membership/roles-at.ts';
import type { OrganizationKind } from '../organization/organization.ts';
import type { Line } from './reorganization.ts';
import { type Ending, endings } from './territory.ts';

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

/**
 * Why a right goes where it goes: to the only successor, as somebody decided, nowhere for nobody could hold it anywhere, or
 * nowhere because several take over and nobody has decided yet.
 */
export const grantBases = ['SUCCESSOR', 'DECISION', 'ENDS', 'OPEN'] as const;
export type GrantBasis = (typeof grantBases)[number];

/** A body where a right may go, and what it is there. */
export type Taker = { organizationId: string; role: Role };
export type GrantDecision = { membershipId: string; successorId: string | null };
export type GrantMove = Grant & {
  successorId: string | null;
  successorRole: Role | null;
  basis: GrantBasis;
  takers: readonly Taker[];
};

/** With its holder, and the right that was granted instead once the decree is applied. */
export type HeldMove = GrantMove & HeldRight & { grantedId: string | null };

type KindOf = (organizationId: string) => OrganizationKind | undefined;

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

const askedAt = (role: Role, kind: OrganizationKind): Role | null => (canBeHeldAt(role, kind) ? role : null);

/** Where rights go: to the only successor in the same capacity, else where somebody decides; until then they end. */
export function moveGrants(
  lines: readonly Line[],
  grants: readonly Grant[],
  kindOf: KindOf,
  decisions: ReadonlyMap<string, string | null> = new Map(),
): GrantMove[] {
  const ended = endings(lines);
  const continued = new Set(lines.filter(({ kind }) => kind === 'CONTINUES').map(({ sourceId }) => sourceId));
  return grants.flatMap((grant): GrantMove[] => {
    const ending = ended.get(grant.organizationId);
    if (!ending) return [];
    const unasked = (id: string): Role | null => {
      const kind = kindOf(id);
      return kind && !grant.delegated ? roleAt(grant.role, kind, continued.has(grant.organizationId)) : null;
    };
    const takers = takersOf(grant, ending, kindOf, unasked);
    return [{ ...grant, ...fateOf(grant, ending, takers, unasked, decisions), takers }];
  });
}

function takersOf(grant: Grant, { successors }: Ending, kindOf: KindOf, unasked: (id: string) => Role | null): Taker[] {
  if (grant.delegated) return [];
  return [...new Set(successors)].flatMap((organizationId) => {
    const kind = kindOf(organizationId);
    const role = unasked(organizationId) ?? (kind ? askedAt(grant.role, kind) : null);
    return role ? [{ organizationId, role }] : [];
  });
}

function fateOf(
  { membershipId }: Grant,
  { wholly }: Ending,
  takers: readonly Taker[],
  unasked: (id: string) => Role | null,
  decisions: ReadonlyMap<string, string | null>,
): Pick<GrantMove, 'successorId' | 'successorRole' | 'basis'> {
  const nowhere = { successorId: null, successorRole: null };
  const decided = decisions.get(membershipId);
  if (decided === null) return { ...nowhere, basis: 'DECISION' };
  const taker = takers.find(({ organizationId }) => organizationId === decided);
  if (taker) return { successorId: taker.organizationId, successorRole: taker.role, basis: 'DECISION' };
  const role = wholly === null ? null : unasked(wholly);
  if (role) return { successorId: wholly, successorRole: role, basis: 'SUCCESSOR' };
  return { ...nowhere, basis: takers.length > 0 ? 'OPEN' : 'ENDS' };
}
