import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Change, told } from './change.ts';

type Fields = { id: string; type: string; subject_id: string; occurred_at: Date };

/** The journal in the order in which it was written. */
export const changes = ({ em }: Work) => ({
  /** At least `first` of them when there are as many: those of one instant are never torn apart. */
  async since(instant: Date | null, first: number): Promise<Change[]> {
    // The journal also tells of what is nobody's business: only the kinds listed above leave it.
    const rows = await asService(() =>
      rowsOf(
        em,
        sql<Fields>`select id, type, subject_id, occurred_at from outbox
        where type = any(${Object.keys(told)}) and ${instant === null ? sql`true` : sql`occurred_at > ${instant}`}
        order by occurred_at fetch first ${first} rows with ties`,
      ),
    );
    return rows
      .map((row) => ({
        id: row.id,
        type: row.type,
        at: row.occurred_at,
        entity: { kind: told[row.type]!, id: row.subject_id },
      }))
      .sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1));
  },
});
