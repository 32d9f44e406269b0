import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { RawBuilder } from 'kysely';
import type { Known } from '../trail/trail.repository.ts';
import type { AccessEntry } from './access-entry.ts';

/** What else of a service belongs to a person, and whose looks at it are nobody's business; conditions on `audit_entry entry`. */
export type Own = {
  /** Beside the person and the account. */
  belongs?: (personId: string | null) => RawBuilder<boolean>;
  /** Looks of which only is said that a committee did, and on which day. */
  veiled?: RawBuilder<boolean>;
};

type Row = AccessEntry & { number: string; total: number };

/** Who looked at the data of whoever asks; support, which looks through somebody's eyes, is not told. */
export const accessLog = ({ em, actor }: Work, { nameOf }: Pick<Known, 'nameOf'>, own: Own = {}) => ({
  async page(args: PageArguments): Promise<Page<AccessEntry> | null> {
    if (actor.accountId === null || actor.scopes || actor.viewedBy) return null;
    const { accountId, personId } = actor;
    const cursor = readCursor(args.after);
    const onwards = cursor
      ? sql`where (at, number, "subjectId") < (${cursor[0]}::timestamptz, ${cursor[1]}, ${cursor[2]})`
      : sql``;
    const belongs = own.belongs?.(personId) ?? sql<boolean>`false`;
    const veiled = own.veiled ?? sql<boolean>`false`;
    const secretly = (hidden: RawBuilder<unknown>, shown: RawBuilder<unknown>) =>
      sql`case when looked.veiled then ${hidden} else ${shown} end`;
    const rows = await asService(() =>
      rowsOf(
        em,
        sql<Row>`with looked as (
            select entry.*, ${veiled} as veiled from audit_entry entry
            where kind = 'READ' and (
              (entry.account_id is distinct from ${accountId} and (
                entry.subject_id in (${accountId}, ${personId}) or ${belongs}))
              or (entry.account_id = ${accountId} and entry.viewed_by is not null))
          ), told as (
            select distinct
              ${secretly(
                sql`date_trunc('day', looked.at at time zone 'Asia/Ho_Chi_Minh') at time zone 'Asia/Ho_Chi_Minh'`,
                sql`looked.at`,
              )} as at,
              ${secretly(sql`''`, sql`lpad(looked.seq::text, 12, '0')`)} as number,
              ${secretly(sql`'dossier'`, sql`looked.action`)} as action,
              looked.subject_type as "subjectType", looked.subject_id as "subjectId",
              ${secretly(sql`null`, nameOf(sql`coalesce(looked.viewed_by, looked.account_id, looked.client_id)`))} as name,
              ${secretly(sql`'[{"role": "COMMITTEE_MEMBER", "organizationId": null}]'::jsonb`, sql`looked.roles`)} as roles,
              looked.viewed_by is not null as "throughYourEyes", looked.veiled
            from looked
          )
          select *, (select count(*) from told)::int as total from told ${onwards}
          order by at desc, number desc, "subjectId" desc limit ${pageSize(args) + 1}`,
      ),
    );
    return toPage(
      rows,
      args,
      rows[0]?.total ?? 0,
      ({ at, number, subjectId }) => [at.toISOString(), number, subjectId],
      ({ number, total, ...row }) => ({
        ...row,
        id: number || `${row.at.toISOString().slice(0, 10)}-${row.subjectId}`,
      }),
    );
  },
});

export type AccessLog = ReturnType<typeof accessLog>;
