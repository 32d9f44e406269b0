import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import type { CascadeMap } from './cascade.ts';
import { forebears, resting } from './cascade-map.repository.ts';

/** How a body acted: by a paper that rests on the one asked about in so many steps. */
export type Act = { documentId: string; steps: number };

const MOST = 20;

/** The papers behind the figures of a cascade, and what those did from whom a body took over. */
export function cascadePapers(em: EntityManager) {
  const loadersOf = <Value>(load: (map: CascadeMap, ids: readonly string[]) => Promise<Value[]>) => {
    const loaders = new Map<string, DataLoader<string, Value>>();
    return (map: CascadeMap, id: string): Promise<Value> => {
      const key = JSON.stringify(map);
      const loader = loaders.get(key) ?? new DataLoader((ids: readonly string[]) => load(map, ids));
      loaders.set(key, loader);
      return loader.load(id);
    };
  };

  return {
    /** The first twenty papers by which a body acted, in the order of their days. */
    acts: loadersOf<Act[]>(async (map, ids) => {
      const rows = await rowsOf(
        em,
        sql<Act & { owner: string }>`with recursive ${resting(map)} select * from (
            select issuer.organization_id as owner, paper.id as "documentId", resting.steps,
              row_number() over (partition by issuer.organization_id order by paper.issued_on, paper.id) as nth
            from resting join document_issuer issuer on issuer.document_id = resting.id
            join official_document paper on paper.id = resting.id where issuer.organization_id = any(${[...ids]})
          ) found where nth <= ${MOST} order by nth`,
      );
      return grouped(ids, rows, ({ owner }) => owner);
    }),

    /** Those that acted among the bodies from which one took over. */
    forebears: loadersOf<string[]>(async (map, ids) => {
      const rows = await rowsOf(
        em,
        sql<{ root: string; id: string }>`with recursive ${resting(map)}, ${forebears(map, ids)}
          select distinct root, id from forebear where id in (select id from acted) order by root, id`,
      );
      return grouped(ids, rows, ({ root }) => root).map((found) => found.map(({ id }) => id));
    }),
  };
}
