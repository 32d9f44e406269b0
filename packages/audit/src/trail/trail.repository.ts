import { typeOfId } from '@twinning/persistence/audit/type-of-id';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type PageArguments, pageSize, readCursor, toPage, writeCursor } from '@twinning/subgraph/page';
import type { Known } from './known.repository.ts';
import { mayReadTrail } from './may-read-trail.ts';
import type { TrailEntry, TrailHead } from './trail-entry.ts';
import { setFilters, type TrailFilter } from './trail-filter.ts';
import { type Farthest, newest } from './walk.repository.ts';
import { type Doers, doersOf } from './where.repository.ts';

const ID = /^[a-z]{2,5}_[\w-]{1,60}$/;

/** More names than these are not followed one by one. */
const NAMES = 30;

export type Purpose = 'LOOK' | 'EXPORT';

/** Those who are called so by their ids, where they are few enough to be followed one by one. */
export async function named(em: Work['em'], doers: Doers): Promise<Doers> {
  if ('ids' in doers) return doers;
  const rows = await rowsOf(em, sql<{ id: string }>`select id from (${doers.called}) as named(id) limit ${NAMES + 1}`);
  return rows.length > NAMES ? doers : { ids: rows.map(({ id }) => id) };
}

/** The audit trail of a service, for those who may read it; that it was read is noted as well. */
export const auditTrail = ({ em, actor, noteRead }: Work, known: Known, farthest?: Farthest) => ({
  async page(given: TrailFilter, args: PageArguments, purpose: Purpose) {
    if (!mayReadTrail(actor)) return null;
    const kept = (await known.keptFrom?.()) ?? null;
    const doers = given.actor ? await named(em, doersOf(given.actor, known.called)) : null;
    const cursor = readCursor(args.after);
    const size = pageSize(args);
    const looked = await rowsOf(em, newest(known, { filter: given, doers, kept, cursor, size, farthest }));
    const rows = looked.filter(({ matched }) => matched);
    // The last that was looked at, where more may follow that nobody has looked at yet.
    const end = rows.length <= size ? looked.find(({ last }) => last) : undefined;
    const after = {
      ...setFilters(given),
      rows: Math.min(rows.length, size),
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

    const place = ({ at, seq }: TrailEntry) => [at.toISOString(), seq];
    const { edges, pageInfo } = toPage(rows, args, 0, place, (row): TrailEntry => row);
    return {
      edges,
      pageInfo: end ? { ...pageInfo, hasNextPage: true, endCursor: writeCursor(place(end)) } : pageInfo,
      lookedBackTo: end?.at ?? null,
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
