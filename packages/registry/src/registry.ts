import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, Role } from '@twinning/domain/actor';
import { anonymous } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { nearestAsOf } from '@twinning/domain/period';
import { rowsOf, sql } from '@twinning/persistence/sql';

export type RegisteredOrganization = {
  id: string;
  kind: string;
  levels: string[];
  from: Day;
  to: Day | null;
  names: { from: Day; to: Day | null; value: string }[];
};

type OrganizationFields = Omit<RegisteredOrganization, 'from' | 'to'> & { valid_from: Day; valid_to: Day | null };
type MembershipFields = {
  person_id: string | null;
  name: string;
  role: Role;
  organization_id: string;
  valid_from: Day;
  valid_to: Day | null;
};

/** Questions about organizations and rights that a service answers from its own copy. */
export const registry = (em: EntityManager) => ({
  /** The actor behind an account, with every right it ever held: each rule judges by the day. */
  async actor(accountId: string | null, day: Day): Promise<Actor> {
    if (!accountId) return anonymous(day);
    const rows = await rowsOf(
      em,
      sql<MembershipFields>`select person_id, name, role, organization_id, valid_from, valid_to from registry_membership where account_id = ${accountId}`,
    );
    return {
      accountId,
      personId: rows[0]?.person_id ?? null,
      name: rows[0]?.name ?? null,
      memberships: rows.map((row) => ({
        role: row.role,
        organizationId: row.organization_id,
        from: row.valid_from,
        to: row.valid_to,
      })),
      day,
    };
  },

  async organizations(ids: readonly string[]): Promise<Map<string, RegisteredOrganization>> {
    const rows = await rowsOf(
      em,
      sql<OrganizationFields>`select id, kind, levels, valid_from, valid_to, names from registry_organization where id = any(${[...ids]})`,
    );
    return new Map(
      rows.map(({ valid_from, valid_to, ...row }) => [row.id, { ...row, from: valid_from, to: valid_to }]),
    );
  },

  /** The administrative superior of each organization on a day; who has none on that day is absent. */
  async supervisors(ids: readonly string[], day: Day): Promise<Map<string, string>> {
    const rows = await rowsOf(
      em,
      sql<{ organization_id: string; parent_id: string }>`select organization_id, parent_id from registry_placement
       where organization_id = any(${[...ids]}) and hierarchy = 'ADMINISTRATIVE' and valid_from <= ${day} and (valid_to is null or ${day} < valid_to)`,
    );
    return new Map(rows.map((row) => [row.organization_id, row.parent_id]));
  },

  /** Which of the organizations ever stood, at any depth, under one of the offices: duties outlive a reform. */
  async everUnder(ids: readonly string[], offices: readonly string[]): Promise<Set<string>> {
    const rows = await rowsOf(
      em,
      sql<{ id: string }>`with recursive above as (
         select organization_id as id, parent_id from registry_placement
         where organization_id = any(${[...ids]}) and hierarchy = 'ADMINISTRATIVE'
         union
         select above.id, placement.parent_id from above
         join registry_placement placement on placement.organization_id = above.parent_id and placement.hierarchy = 'ADMINISTRATIVE'
       ) select distinct id from above where parent_id = any(${[...offices]})`,
    );
    return new Set(rows.map(({ id }) => id));
  },

  /** Whether an organization stands under an office, at any depth, on a day: a former superior no longer acts for it. */
  async standsUnder(id: string, office: string, day: Day): Promise<boolean> {
    const rows = await rowsOf(
      em,
      sql`with recursive above as (
         select ${id}::text as id
         union
         select placement.parent_id from above
         join registry_placement placement on placement.organization_id = above.id and placement.hierarchy = 'ADMINISTRATIVE'
           and placement.valid_from <= ${day} and (placement.valid_to is null or ${day} < placement.valid_to)
       ) select from above where id = ${office} and id <> ${id}`,
    );
    return rows.length > 0;
  },
});

export type Registry = ReturnType<typeof registry>;

/** The name an organization bore on a day, or the nearest one it ever bore. */
export const nameOn = (organization: RegisteredOrganization, day: Day): string =>
  nearestAsOf(organization.names, day)?.value ?? organization.id;
