import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Aliases, aliases } from './aliases.ts';

type Merged = { keptId: string; mergedId: string; undone: boolean };

/** Keeps which two entries are one; entries are merged by hand, so there are never many. */
export async function keepAlias(tx: EntityManager, { keptId, mergedId, undone }: Merged): Promise<void> {
  await rowsOf(
    tx,
    undone
      ? sql`delete from known_alias where id = ${mergedId}`
      : sql`insert into known_alias (id, kept_id) values (${mergedId}, ${keptId})
          on conflict (id) do update set kept_id = excluded.kept_id`,
  );
}

export const readAliases = async (em: EntityManager): Promise<Aliases> =>
  aliases(await rowsOf(em, sql<{ id: string; keptId: string }>`select id, kept_id as "keptId" from known_alias`));
