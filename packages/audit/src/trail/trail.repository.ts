import { typeOfId } from '@twinning/persistence/audit/type-of-id';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { RawBuilder } from 'kysely';
import { mayReadTrail } from './may-read-trail.ts';
import type { TrailEntry, TrailHead } from './trail-entry.ts';
import { setFilters, type TrailFilter } from './trail-filter.ts';
import { type Called, matching } from './where.repository.ts';

const ID = /^[a-z]{2,5}_[\w-]{1,60}$/;

/** What each service knows of those who act in it. */
export type Known = {
  service: string;
  /** The name behind an id of an account or a key. */
  nameOf(id: RawBuilder<unknown>): RawBuilder<string | null>;
  called: Called;
  /** Entries that are kept from this reader all the same, as a condition on `audit_entry entry`. */
  keptFrom?: () => Promise<RawBuilder<boolean>>;
};

export type Purpose = 'LOOK' | 'EXPORT';

/** The audit trail of a service, for those who may read it; that it was read is noted as well. */
export const auditTrail = ({ em, actor, noteRead }: Work, known: Known) => ({
  async page(given: TrailFilter, args: PageArguments, purpose: Purpose) {
    if (!mayReadTrail(actor)) return null;
    const kept = known.keptFrom && (await known.keptFrom());
    const where = sql`${matching(given, known.called)} ${kept ? sql`and not ${kept}` : sql``}`;
    const cursor = readCursor(args.after);
    const onwards = cursor ? sql`and (entry.at, entry.seq) < (${cursor[0]}::timestamptz, ${cursor[1]}::bigint)` : sql``;
    const rows = await rowsOf(
      em,
      sql<TrailEntry>`select seq, at, request_id as "requestId", account_id as "accountId", client_id as "clientId",
            viewed_by as "viewedBy", roles, kind, action, subject_type as "subjectType", subject_id as "subjectId",
            before, after, ${known.nameOf(sql`coalesce(page.account_id, page.client_id)`)} as name,
            ${known.nameOf(sql`page.viewed_by`)} as "viewerName"
          from (select * from audit_entry entry where ${where} ${onwards}
            order by at desc, seq desc limit ${pageSize(args) + 1}) page
          order by at desc, seq desc`,
    );
    const after = {
      ...setFilters(given),
      rows: Math.min(rows.length, pageSize(args)),
      ...(cursor && { goesOn: true }),
    };
    const action = purpose === 'EXPORT' ? 'exportAudit' : 'readAudit';
    // Whose entries were looked for finds it among the looks at their own.
    const about = [given.subjectId, given.actor].find((id) => id && ID.test(id));
    noteRead({
      action,
      subjectType: about ? typeOfId(about) : 'AuditTrail',
      subjectId: about ?? known.service,
      after,
    });

    const { edges, pageInfo } = toPage(
      rows,
      args,
      0,
      ({ at, seq }) => [at.toISOString(), seq],
      (row) => row,
    );
    return {
      edges,
      pageInfo,
      async head(): Promise<TrailHead | null> {
        const [head] = await rowsOf(
          em,
          sql<TrailHead>`select newest.seq, newest.hash, signed.seq as "signedSeq", signed.signed_at as "signedAt",
                signed.key_id as "keyId"
              from (select seq, hash from audit_entry order by seq desc limit 1) newest
              left join (select seq, signed_at, key_id from audit_head order by seq desc limit 1) signed on true`,
        );
        return head ?? null;
      },
    };
  },
});

export type AuditTrail = ReturnType<typeof auditTrail>;
export type TrailPage = NonNullable<Awaited<ReturnType<AuditTrail['page']>>>;
