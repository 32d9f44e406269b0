import { sql } from '@twinning/persistence/sql';
import type { RawBuilder } from 'kysely';
import type { Known } from './known.repository.ts';
import { conditionsOf, orderOf, type Strand, strands } from './strand.repository.ts';
import type { TrailEntry } from './trail-entry.ts';
import type { TrailFilter } from './trail-filter.ts';
import { boundsOf, type Cursor, type Doers, matching, theDoers } from './where.repository.ts';

/** How many entries a page looks at and no more, however rare is what is asked for: in time, or scattered over it. */
export type Farthest = { inTime: number; scattered: number };
const FARTHEST: Farthest = { inTime: 50_000, scattered: 10_000 };

type Asked = {
  filter: TrailFilter;
  doers: Doers | null;
  /** Entries that are kept from the reader. */
  kept: RawBuilder<boolean> | null;
  /** The place to go on after. */
  cursor: Cursor;
  size: number;
  farthest?: Farthest | undefined;
};

export type Looked = TrailEntry & {
  matched: boolean;
  /** Whether it is the last that was looked at, with more behind it. */
  last: boolean;
};

/** What matches among the entries that are looked at, and the last of these whether or not it does: in one statement. */
export function newest({ nameOf }: Pick<Known, 'nameOf'>, asked: Asked): RawBuilder<Looked> {
  const { filter, doers, kept, cursor, size, farthest = FARTHEST } = asked;
  const where = sql`${matching(filter, doers)} ${kept ? sql`and not ${kept}` : sql``}`;
  const along = strands(filter, doers);
  const bounds = boundsOf(filter, cursor);
  // What is read of each strand is bounded, so what is read of all of them is, too.
  const most = Math.ceil(('only' in along[0]! ? farthest.inTime : farthest.scattered) / along.length);
  const newestOf = (strand: Strand) => sql`(
    select * from (
      select entry.*, (${where}) as matched from (
        select read.*, row_number() over (order by ${orderOf(strand)}) = ${most} as last from (
          select * from audit_entry entry where ${conditionsOf(strand, bounds)}
          order by ${orderOf(strand)} limit ${most}) read) entry) looked
    where matched or last order by ${orderOf(strand)} limit ${size + 1})`;

  // Behind the end of one strand nothing can be said of the others either.
  return sql<Looked>`with doers(id) as materialized (${theDoers(doers)}),
    looked as materialized (${sql.join(along.map(newestOf), sql` union all `)}),
    horizon as (select at, seq from looked where last order by at desc, seq desc limit 1)
    select seq, at, request_id as "requestId", account_id as "accountId", client_id as "clientId",
      viewed_by as "viewedBy", roles, kind, action, subject_type as "subjectType", subject_id as "subjectId",
      before, after, matched, last, ${nameOf(sql`page.doer`)} as name, ${nameOf(sql`page.viewed_by`)} as "viewerName",
      ${nameOf(sql`page.subject_id`)} as "subjectName"
    from (
      select looked.*, coalesce(account_id, client_id) as doer from looked left join horizon on true
      where horizon.seq is null or looked.seq = horizon.seq
        or matched and (looked.at, looked.seq) > (horizon.at, horizon.seq)
      order by looked.at desc, looked.seq desc limit ${size + 1}) page
    order by at desc, seq desc`;
}
