import type { EntityManager } from '@mikro-orm/postgresql';
import type { MembershipSnapshot, OrganizationSnapshot } from '@twinning/events/organizations';
import type { Listeners } from '@twinning/persistence/listen';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { forgetPerson } from './forget-person.ts';
import { keepReorganizations } from './keep-reorganizations.ts';

/** Replaces what is known of an organization, unless something newer is known already. */
export async function keepOrganizations(tx: EntityManager, snapshots: readonly OrganizationSnapshot[]): Promise<void> {
  const rows = JSON.stringify(snapshots);
  const kept = await rowsOf(
    tx,
    sql<{
      id: string;
    }>`insert into registry_organization (id, version, kind, levels, valid_from, valid_to, names, generated)
     select id, version, kind, array(select jsonb_array_elements_text(levels)), "from", "to", names, generated
     from jsonb_to_recordset(${rows}::jsonb) as new(id text, version int, kind text, levels jsonb, "from" date, "to" date, names jsonb, generated boolean)
     on conflict (id) do update set version = excluded.version, kind = excluded.kind, levels = excluded.levels,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, names = excluded.names, generated = excluded.generated
     where registry_organization.version < excluded.version
     returning id`,
  );
  const ids = kept.map(({ id }) => id);
  await rowsOf(tx, sql`delete from registry_placement where organization_id = any(${ids})`);
  await rowsOf(
    tx,
    sql`insert into registry_placement (organization_id, hierarchy, valid_from, valid_to, parent_id)
     select new.id, placement.hierarchy, placement."from", placement."to", placement."parentId"
     from jsonb_to_recordset(${rows}::jsonb) as new(id text, placements jsonb),
       jsonb_to_recordset(new.placements) as placement(hierarchy text, "from" date, "to" date, "parentId" text)
     where new.id = any(${ids})`,
  );
}

const newest = (column: string) =>
  sql`${sql.id(column)} = case when excluded.version < known.version then known.${sql.id(column)} else excluded.${sql.id(column)} end`;

/**
 * Keeps a role of an account as of the newest version heard. A term only ever becomes shorter, whatever is heard last: a right
 * that was taken back never returns, by an event without a version neither.
 */
export async function keepMemberships(tx: EntityManager, snapshots: readonly MembershipSnapshot[]): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into registry_membership as known (id, version, account_id, person_id, name, role, organization_id, valid_from, valid_to)
     select id, version, "accountId", "personId", name, role, "organizationId", "from", "to"
     from jsonb_to_recordset(${JSON.stringify(snapshots)}::jsonb) as new(id text, version int, "accountId" text, "personId" text, name text, role text, "organizationId" text, "from" date, "to" date)
     on conflict (id) do update set ${sql.join(['version', 'role', 'name', 'person_id', 'organization_id', 'valid_from'].map(newest))},
       valid_to = least(known.valid_to, excluded.valid_to)`,
  );
}

export const registryListeners: Listeners = {
  'organizations.organization-registered.v1': [(tx, snapshot) => keepOrganizations(tx, [snapshot])],
  'organizations.organization-changed.v1': [(tx, snapshot) => keepOrganizations(tx, [snapshot])],
  'organizations.membership-granted.v1': [(tx, snapshot) => keepMemberships(tx, [snapshot])],
  'organizations.membership-ended.v1': [(tx, snapshot) => keepMemberships(tx, [snapshot])],
  'organizations.person-erased.v1': [forgetPerson],
  'organizations.reorganization-recorded.v1': [
    async (tx, snapshot) => {
      await keepReorganizations(tx, [snapshot]);
    },
  ],
};
