import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import { type Link, predecessorsOf, type Succession, successorsOf } from './succession.ts';

type Way = { along: 'source_id' | 'target_id'; on: 'target_id' | 'source_id' };
const forwards: Way = { along: 'source_id', on: 'target_id' };
const backwards: Way = { along: 'target_id', on: 'source_id' };

/** What of a decree hands something on from one body to another. */
export const handsOn = sql`line.kind in ('CONTINUES', 'ABSORBED', 'DIVIDED') and line.source_id <> line.target_id`;

/** All links that lead on from some bodies, at any distance: one statement for one body or a hundred. */
function links(em: EntityManager, { along, on }: Way) {
  return new DataLoader<string, Link[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<Link>`with recursive reached(id) as (
          select unnest(${[...ids]}::text[])
          union
          select ${sql.ref(`line.${on}`)} from reached
          join reorganization_line line on ${sql.ref(`line.${along}`)} = reached.id and ${handsOn}
          join reorganization decree on decree.id = line.reorganization_id and decree.state = 'APPLIED'
        )
        select line.source_id as "sourceId", line.target_id as "targetId", line.share, decree.effective_on as "on"
        from reached join reorganization_line line on ${sql.ref(`line.${along}`)} = reached.id and ${handsOn}
        join reorganization decree on decree.id = line.reorganization_id and decree.state = 'APPLIED'
        order by decree.effective_on, decree.id, line.position`,
    );
    // Every body is answered with all links of the batch: the walk begins at its own.
    return ids.map(() => rows);
  });
}

/** Who took over from whom, as the applied decrees tell. */
export function successions(em: EntityManager) {
  const onwards = links(em, forwards);
  const back = links(em, backwards);
  return {
    successors: async (id: string, day: Day | null): Promise<Succession[]> =>
      successorsOf(id, await onwards.load(id), day),
    predecessors: async (id: string, day: Day | null): Promise<Succession[]> =>
      predecessorsOf(id, await back.load(id), day),
  };
}
