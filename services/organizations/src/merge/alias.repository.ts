import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Under which id an entry goes on that was merged into another, perhaps through several merges. */
export async function keptFor(em: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf(
    em,
    sql<{ asked: string; id: string }>`with recursive alias(asked, id) as (
        select merged_id, kept_id from merge where merged_id = any(${[...ids]}) and undone_at is null
        union all
        select alias.asked, merge.kept_id from alias join merge on merge.merged_id = alias.id and undone_at is null
      )
      select asked, id from alias
      where not exists (select from merge further where further.merged_id = alias.id and further.undone_at is null)`,
  );
  return new Map(rows.map(({ asked, id }) => [asked, id]));
}

/** Rows by id, those of merged entries found under the id that was kept; a second look only when some are missing. */
export async function findFollowing<Row extends { id: string }>(
  em: EntityManager,
  ids: readonly string[],
  select: (ids: readonly string[]) => Promise<Row[]>,
): Promise<(Row | null)[]> {
  const found = new Map((await select(ids)).map((row) => [row.id, row]));
  const missing = ids.filter((id) => !found.has(id));
  const kept = await keptFor(em, missing);
  if (kept.size > 0) for (const row of await select([...kept.values()])) found.set(row.id, row);
  return ids.map((id) => found.get(id) ?? found.get(kept.get(id) ?? '') ?? null);
}
