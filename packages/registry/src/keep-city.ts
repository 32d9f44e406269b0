import type { EntityManager } from '@mikro-orm/postgresql';
import type { City } from '@twinning/city/records';
import type { AccountRecord } from '@twinning/city/records/account';
import type { OrganizationRecord } from '@twinning/city/records/organization';
import type { ReorganizationRecord } from '@twinning/city/records/reorganization';
import type { MembershipSnapshot, OrganizationSnapshot, ReorganizationSnapshot } from '@twinning/events/organizations';
import { keepMemberships, keepOrganizations } from './keep-registry.ts';
import { keepReorganizations } from './keep-reorganizations.ts';

const CHUNK = 1000;

/** What the organizations service would announce of a body of the demonstration city. */
export function organizationSnapshot(record: OrganizationRecord): OrganizationSnapshot {
  const active = record.statuses.filter(({ status }) => status === 'ACTIVE');
  return {
    id: record.id,
    version: 1,
    kind: record.kind,
    levels: [...record.levels],
    from: active[0]!.from,
    to: active.at(-1)!.to,
    names: record.names.map(({ from, to, name }) => ({ from, to, value: name })),
    placements: record.parents.map(({ from, to, hierarchy, parentId }) => ({ from, to, hierarchy, parentId })),
    generated: record.generated,
  };
}

export function membershipSnapshots({ id, personId, name, memberships }: AccountRecord): MembershipSnapshot[] {
  return memberships.map((membership) => ({
    id: membership.id,
    version: 1,
    accountId: id,
    personId,
    name,
    role: membership.role,
    organizationId: membership.organizationId,
    from: membership.from,
    to: membership.to,
  }));
}

export const reorganizationSnapshot = ({
  id,
  title,
  effectiveOn,
  lines,
  moves,
}: ReorganizationRecord): ReorganizationSnapshot => ({
  id,
  version: 1,
  state: 'APPLIED',
  title,
  effectiveOn,
  lines: lines.map(({ kind, sourceId, targetId, share }) => ({ kind, sourceId, targetId, share })),
  moves: moves.map(({ organizationId, hierarchy, parentId }) => ({ organizationId, hierarchy, parentId })),
});

/** Fills a service's registry with the bodies, reorganisations and accounts of the demonstration city. */
export async function keepCity(tx: EntityManager, city: City): Promise<void> {
  const { organizations, reorganizations, accounts } = city;
  for (let start = 0; start < organizations.length; start += CHUNK)
    await keepOrganizations(tx, organizations.slice(start, start + CHUNK).map(organizationSnapshot));
  await keepReorganizations(tx, reorganizations.map(reorganizationSnapshot));
  await keepMemberships(tx, accounts.flatMap(membershipSnapshots));
}
