import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import type { HandedOn } from './turn.ts';

/** What applied decrees did to bodies: one statement for any number of them. */
export function turns(em: EntityManager) {
  const loader = new DataLoader<string, HandedOn[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<HandedOn & { body: string }>`
        select body, decree.id as "reorganizationId", decree.effective_on as "on", touched.kind, touched.source_id as "sourceId", touched.target_id as "targetId",
          touched.share, source.kind = target.kind as "sameKind"
        from unnest(${[...ids]}::text[]) as asked(body)
        cross join lateral (
          select reorganization_id, kind, source_id, target_id, share, position from reorganization_line where source_id = body
          union all
          select reorganization_id, kind, source_id, target_id, share, position from reorganization_line
            where target_id = body and source_id <> body and kind in ('CONTINUES', 'ABSORBED', 'DIVIDED')
          union all
          select reorganization_id, 'MOVED', organization_id, parent_id, 'WHOLE', 0 from reorganization_move where organization_id = body
        ) touched
        join reorganization decree on decree.id = touched.reorganization_id and decree.state = 'APPLIED'
        left join organization source on source.id = touched.source_id left join organization target on target.id = touched.target_id
        order by decree.effective_on, decree.id, touched.position`,
    );
    return grouped(ids, rows, ({ body }) => body);
  });
  return (id: string): Promise<HandedOn[]> => loader.load(id);
}
