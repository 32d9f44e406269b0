import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Organization } from '../organization/organization.ts';
import { touchOrganizations } from '../search/touch-organizations.repository.ts';

/** What a school teaches bears no date; the bodies are locked. */
export async function setLevels(tx: EntityManager, bodies: readonly Organization[]): Promise<void> {
  if (bodies.length === 0) return;
  const rows = bodies.map(({ id, levels }) => ({ id, levels }));
  await rowsOf(
    tx,
    sql`update organization known set levels = new.levels
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(id text, levels text[])
      where known.id = new.id and known.levels <> new.levels`,
  );
  await touchOrganizations(
    tx,
    bodies.map(({ id }) => id),
  );
}
