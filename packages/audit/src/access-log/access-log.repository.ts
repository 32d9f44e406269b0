import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { RawBuilder } from 'kysely';
import type { Known } from '../trail/known.repository.ts';
import type { AccessEntry } from './access-entry.ts';

type Self = { accountId: string; personId: string | null };

/** What else of a service belongs to a person, and whose looks at it are nobody's business; of rows of `audit_entry entry`. */
export type Own = {
  /** The ids of what belongs to them beside the person and the account, as a query. */
  belongings?: (self: Self) => RawBuilder<unknown>;
  /** Looks of which only is said that a committee did, and on which day. */
  veiled?: RawBuilder<boolean>;
  /** As what a look is told, where what exactly was looked at is the business of those who judge. */
  toldAs?: RawBuilder<string>;
};

type Row = AccessEntry & { mark: string; total: number };

/** Who looked at the data of whoever asks; support, which looks through somebody's eyes, is not told. */
export const accessLog = ({ em, actor }: Work, { nameOf }: Pick<Known, 'nameOf'>, own: Own = {}) => ({
  async page(args: PageArguments): Promise<Page<AccessEntry> | null> {
    if (actor.accountId === null || actor.scopes || actor.viewedBy) return null;
    const { accountId, personId } = actor;
    const cursor = readCursor(args.after);
    const onwards = cursor
      ? sql`where (at, mark, "subjectId") < (${cursor[0]}::timestamptz, ${cursor[1]}, ${cursor[2]})`
      : sql``;
    const belongings = own.belongings ? sql`union all ${own.belongings({ accountId, personId })}` : sql``;
    const veiled = own.veiled ?? sql<boolean>`false`;
    const toldAs = own.toldAs ?? sql<string>`entry.action`;
    const secretly = (hidden: RawBuilder<unknown>, shown: RawBuilder<unknown>) =>
      sql`case when looked.veiled then ${hidden} else ${shown} end`;
    const rows = await asService(() =>
      rowsOf(
        em,
        sql<Row>`with looked as (
            select entry.*, ${veiled} as veiled, ${toldAs} as told_as,
              min(left(hash, 24)) over (partition by request_id, subject_id, ${toldAs}) as mark
            from audit_entry entry
            where kind = 'READ' and (
              (entry.account_id = ${accountId} and entry.viewed_by is not null)
              or (entry.account_id is distinct from ${accountId} and entry.subject_id = any(array(
                select unnest(array[${accountId}, ${personId}]::text[]) ${belongings}))))
          ), told as (
            select distinct
              ${secretly(
                sql`date_trunc('day', looked.at at time zone 'Asia/Ho_Chi_Minh') at time zone 'Asia/Ho_Chi_Minh'`,
                sql`looked.at`,
              )} as at,
              ${secretly(sql`''`, sql`looked.mark`)} as mark,
              looked.told_as as action, looked.subject_type as "subjectType", looked.subject_id as "subjectId",
              ${secretly(sql`null`, nameOf(sql`coalesce(looked.viewed_by, looked.account_id, looked.client_id)`))} as name,
              ${secretly(sql`'[{"role": "COMMITTEE_MEMBER", "organizationId": null}]'::jsonb`, sql`looked.roles`)} as roles,
              (looked.account_id = ${accountId}) is true as "throughYourEyes", looked.veiled
            from looked
          )
          select *, (select count(*) from told)::int as total from told ${onwards}
          order by at desc, mark desc, "subjectId" desc limit ${pageSize(args) + 1}`,
      ),
    );
    return toPage(
      rows,
      args,
      rows[0]?.total ?? 0,
      ({ at, mark, subjectId }) => [at.toISOString(), mark, subjectId],
      ({ mark, total, ...row }) => ({
        ...row,
        id: mark || `${row.at.toISOString().slice(0, 10)}-${row.subjectId}`,
      }),
    );
  },
});

export type AccessLog = ReturnType<typeof accessLog>;
