import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReorganizationSnapshot } from '@twinning/events/organizations';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Replaces what is known of decrees, unless something newer is known already; answers those that are news. */
export async function keepReorganizations(
  tx: EntityManager,
  snapshots: readonly ReorganizationSnapshot[],
): Promise<string[]> {
  const rows = JSON.stringify(snapshots);
  const kept = await rowsOf(
    tx,
    sql<{ id: string }>`insert into registry_reorganization (id, version, state, title, effective_on)
      select id, version, state, title, "effectiveOn"
      from jsonb_to_recordset(${rows}::jsonb) as new(id text, version int, state text, title text, "effectiveOn" date)
      on conflict (id) do update set version = excluded.version, state = excluded.state, title = excluded.title,
        effective_on = excluded.effective_on
      where registry_reorganization.version < excluded.version
      returning id`,
  );
  const ids = kept.map(({ id }) => id);
  await rowsOf(tx, sql`delete from registry_reorganization_line where reorganization_id = any(${ids})`);
  await rowsOf(tx, sql`delete from registry_reorganization_move where reorganization_id = any(${ids})`);
  await rowsOf(
    tx,
    sql`insert into registry_reorganization_line (reorganization_id, position, kind, source_id, target_id, share)
      select new.id, line.position, told ->> 'kind', told ->> 'sourceId', told ->> 'targetId', told ->> 'share'
      from jsonb_to_recordset(${rows}::jsonb) as new(id text, lines jsonb),
        jsonb_array_elements(new.lines) with ordinality as line(told, position)
      where new.id = any(${ids})`,
  );
  await rowsOf(
    tx,
    sql`insert into registry_reorganization_move (reorganization_id, organization_id, hierarchy, parent_id)
      select new.id, move."organizationId", move.hierarchy, move."parentId"
      from jsonb_to_recordset(${rows}::jsonb) as new(id text, moves jsonb),
        jsonb_to_recordset(new.moves) as move("organizationId" text, hierarchy text, "parentId" text)
      where new.id = any(${ids})
      on conflict do nothing`,
  );
  return ids;
}
