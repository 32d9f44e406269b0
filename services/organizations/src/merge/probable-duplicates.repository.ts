import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import { holdsOn } from '../organization/organization-fields.repository.ts';
import { pairsOfOneName } from './pairs-of-one-name.ts';

export type ProbableDuplicate = { name: string; oneId: string; otherId: string };

/** Bodies that are called alike under one superior: perhaps one body that was entered twice. */
export const probableDuplicates = (em: EntityManager) => ({
  async page(day: Day, args: PageArguments): Promise<Page<ProbableDuplicate>> {
    const named = await rowsOf(
      em,
      sql<{
        id: string;
        name: string;
        parentId: string;
      }>`select body.id, known.value as name, placed.parent_id as "parentId"
        from organization body
        join organization_name known on known.organization_id = body.id and ${holdsOn('known', day)}
        join organization_placement placed on placed.organization_id = body.id and placed.hierarchy = 'ADMINISTRATIVE' and ${holdsOn('placed', day)}
        order by body.id`,
    );
    const pairs = pairsOfOneName(named);
    const [after] = readCursor(args.after) ?? [];
    const start = after === undefined ? 0 : Number(after);
    const rows = pairs.slice(start, start + pageSize(args) + 1).map((pair, nth) => ({ ...pair, nth: start + nth + 1 }));
    return toPage(
      rows,
      args,
      pairs.length,
      ({ nth }) => [nth],
      (row) => row,
    );
  },
});
