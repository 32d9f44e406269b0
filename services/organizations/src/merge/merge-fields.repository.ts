import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Merge, OrganizationsMerged, PeopleMerged } from './merge.ts';

/** What is read of a merge wherever it is read. */
export const mergeFields = sql`id, subject, kept_id as "keptId", merged_id as "mergedId", reason,
  recorded_at as "recordedAt", undone_at as "undoneAt",
  coalesce(moved -> 'merged' ->> 'name', moved -> 'merged' -> 'names' -> -1 ->> 'value', merged_id) as "mergedName"`;

type Whole = Merge & { moved: OrganizationsMerged | PeopleMerged };

/** A merge with what it moved, locked against others who take it back at the same time. */
export async function lockMerge(tx: EntityManager, id: string): Promise<Whole | null> {
  const [row] = await rowsOf(tx, sql<Whole>`select ${mergeFields}, moved from merge where id = ${id} for update`);
  return row ?? null;
}

export const readMoved = async (em: EntityManager, id: string): Promise<Whole['moved'] | null> => {
  const [row] = await rowsOf(em, sql<Pick<Whole, 'moved'>>`select moved from merge where id = ${id}`);
  return row?.moved ?? null;
};
