import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { datedFacts } from '../organization/dated-facts.repository.ts';
import type { Organization } from '../organization/organization.ts';
import { lockOrganizations } from '../organization/organization-changes.repository.ts';
import { entryFields, type OrganizationFields, toEntry } from '../organization/organization-fields.repository.ts';
import { fullName } from '../organization/search-text.ts';

type Id = { id: string };

/** Whole bodies by their ids. */
async function wholeBodies(tx: EntityManager, ids: readonly string[]): Promise<Organization[]> {
  const entries = await rowsOf(
    tx,
    sql<OrganizationFields>`select ${entryFields('organization')} from organization where id = any(${[...ids]})`,
  );
  const facts = datedFacts(tx);
  return Promise.all(entries.map(async (entry) => ({ ...toEntry(entry), ...(await facts.all(entry.id)) })));
}

/** The bodies that cells speak of, by code or by full name, and everybody who was ever above them: six statements for any number. */
export async function bodiesMeant(tx: EntityManager, texts: readonly string[], lock = false): Promise<Organization[]> {
  const words = [...new Set(texts)];
  const names = [...new Set(words.map(fullName))];
  const meant = await rowsOf(
    tx,
    sql<Id>`with recursive meant(id) as (
        select organization_id from organization_code where value = any(${words})
        union
        select organization.id from organization cross join unnest(full_names) as name
          join unnest(${names}::text[]) as wanted on wanted = name
        union
        select placed.parent_id from meant join organization_placement placed on placed.organization_id = meant.id
      ) select id from meant`,
  );
  const ids = meant.map(({ id }) => id);
  return lock ? [...(await lockOrganizations(tx, ids)).values()] : wholeBodies(tx, ids);
}
