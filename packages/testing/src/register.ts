import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '@twinning/domain/actor';
import type { OrganizationSnapshot } from '@twinning/events/organizations';
import { keepMemberships, keepOrganizations } from '@twinning/registry/keep-registry';

type Unit = {
  id: string;
  name: string;
  kind: OrganizationSnapshot['kind'];
  parentId?: string;
  levels?: OrganizationSnapshot['levels'];
};

/** Tells a service of organizations as their own service would. */
export async function registerOrganizations(em: EntityManager, units: readonly Unit[]): Promise<void> {
  const term = { from: '2020-01-01', to: null };
  await em.transactional((tx) =>
    keepOrganizations(
      tx,
      units.map(({ id, name, kind, parentId, levels = [] }) => ({
        id,
        version: 1,
        kind,
        levels,
        ...term,
        names: [{ ...term, value: name }],
        placements: parentId ? [{ ...term, hierarchy: 'ADMINISTRATIVE', parentId }] : [],
        generated: false,
      })),
    ),
  );
}

/** Tells a service of an account's role: `acc_<who>` at the organization, named after `who`. */
export async function registerMember(
  em: EntityManager,
  who: string,
  role: Role,
  organizationId: string,
): Promise<string> {
  const accountId = `acc_${who}`;
  await em.transactional((tx) =>
    keepMemberships(tx, [
      {
        id: `mbs_${who}_${role}`,
        version: 1,
        accountId,
        personId: `per_${who}`,
        name: who,
        role,
        organizationId,
        from: '2020-01-01',
        to: null,
      },
    ]),
  );
  return accountId;
}
