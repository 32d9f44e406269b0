import { sql } from '@twinning/persistence/sql';
import type { RawBuilder } from 'kysely';
import type { TrailFilter } from './trail-filter.ts';
import type { Bounds, Doers } from './where.repository.ts';

type Condition = RawBuilder<unknown>;

/** Entries that lie together in an index of the trail, in the order of time: those with one value in a column, or all. */
export type Strand = { column: Condition; value: string; but?: Condition } | { only: Condition };

function strandsOf(ids: readonly string[]): Strand[] {
  // What one of them did through the eyes of another is met once.
  const but = sql`(entry.account_id is null or entry.account_id <> all (${[...ids]}::text[]))`;
  return ids.flatMap((value): Strand[] =>
    value.startsWith('cli_')
      ? [{ column: sql`client_id`, value }]
      : [
          { column: sql`account_id`, value },
          { column: sql`viewed_by`, value, but },
        ],
  );
}

/** By which indexes the trail is walked: by that of the first filter that has one, or by that of time alone. */
export function strands({ requestId, subjectId, action, kind }: TrailFilter, doers: Doers | null): Strand[] {
  if (requestId) return [{ column: sql`request_id`, value: requestId }];
  if (subjectId) return [{ column: sql`subject_id`, value: subjectId }];
  if (doers && 'ids' in doers) return doers.ids.length === 0 ? [{ only: sql`false` }] : strandsOf(doers.ids);
  if (action) return [{ column: sql`action`, value: action }];
  return [{ only: kind === 'REFUSED' ? sql`kind = 'REFUSED'` : sql`true` }];
}

const inTime = sql`at desc, seq desc`;

/**
 * In which order a strand lies. Its value is sorted by, and bounded from both sides instead of equalled, though it is only
 * one: so no other index is in the order that is asked for. By an equality the planner may walk the index of time past
 * everything that is not meant, years of it where it was all long ago.
 */
export const orderOf = (strand: Strand): Condition =>
  'only' in strand ? inTime : sql`${strand.column} desc, ${inTime}`;

export function conditionsOf(strand: Strand, { from, until, before }: Bounds): Condition {
  const conditions =
    'only' in strand
      ? [strand.only, from && sql`at >= ${from}`, until && sql`at < ${until}`, before && sql`(at, seq) < (${before})`]
      : [
          from ? sql`(${strand.column}, at) >= (${strand.value}, ${from})` : sql`${strand.column} >= ${strand.value}`,
          until ? sql`(${strand.column}, at) < (${strand.value}, ${until})` : sql`${strand.column} <= ${strand.value}`,
          before && sql`(${strand.column}, at, seq) < (${strand.value}, ${before})`,
          strand.but,
        ];
  return sql.join(
    conditions.filter((condition) => condition != null),
    sql` and `,
  );
}
