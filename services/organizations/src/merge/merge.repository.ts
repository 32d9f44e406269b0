import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { Merge, MergeSubject } from './merge.ts';
import { mergeFields } from './merge-fields.repository.ts';
import { countReferences } from './references.repository.ts';

export const merges = (work: Work) => ({
  async find(id: string): Promise<Merge | null> {
    const [row] = await rowsOf(work.em, sql<Merge>`select ${mergeFields} from merge where id = ${id}`);
    return row ?? null;
  },

  /** What hangs on an entry, by what it is. */
  references: (subject: MergeSubject, id: string) => countReferences(work.em, subject, id),

  /** What was merged, the newest first: ids grow with time. */
  async page(args: PageArguments): Promise<Page<Merge>> {
    const [after] = readCursor(args.after) ?? [];
    const [rows, [total]] = await Promise.all([
      rowsOf(
        work.em,
        sql<Merge>`select ${mergeFields} from merge where ${after === undefined ? sql`true` : sql`id < ${after}`}
          order by id desc limit ${pageSize(args) + 1}`,
      ),
      rowsOf(work.em, sql<{ count: number }>`select count(*) as count from merge`),
    ]);
    return toPage(
      rows,
      args,
      total?.count ?? 0,
      ({ id }) => [id],
      (row) => row,
    );
  },
});
