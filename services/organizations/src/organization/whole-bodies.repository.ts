import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { datedFacts } from './dated-facts.repository.ts';
import type { Organization } from './organization.ts';
import { entryFields, type OrganizationFields, toEntry } from './organization-fields.repository.ts';

/** Bodies with all that is known of them, in one statement for each sort of fact; `lock` keeps others from changing them. */
export async function wholeBodies(
  em: EntityManager,
  ids: readonly string[],
  lock: 'lock' | 'read' = 'read',
): Promise<Organization[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf(
    em,
    sql<OrganizationFields>`select ${entryFields('organization')} from organization where id = any(${[...ids]}) order by id
      ${lock === 'lock' ? sql`for update` : sql``}`,
  );
  const facts = datedFacts(em);
  return Promise.all(rows.map(async (row) => ({ ...toEntry(row), ...(await facts.all(row.id)) })));
}
