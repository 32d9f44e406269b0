import { fold } from '@twinning/domain/fold';
import { sql } from '@twinning/persistence/sql';
import type { RawBuilder } from 'kysely';
import type { TrailFilter } from './trail-filter.ts';

/** The ids of accounts and keys of whom a folded name holds begun words, as a query. */
export type Called = (words: readonly string[]) => RawBuilder<unknown>;

const MIDNIGHT = sql`at time zone 'Asia/Ho_Chi_Minh'`;

/** Whether a name holds every one of some begun words. */
export const nameHolds = (name: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    [sql`true`, ...words.map((word) => sql`(' ' || extensions.fold(${name})) like ${`% ${word}%`}`)],
    sql` and `,
  )})`;

function doneBy(actor: string, called: Called): RawBuilder<unknown> {
  if (actor.startsWith('cli_')) return sql`entry.client_id = ${actor}`;
  if (actor.startsWith('acc_')) return sql`(entry.account_id = ${actor} or entry.viewed_by = ${actor})`;
  const words = fold(actor)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return sql`false`;
  const ids = sql`array(${called(words)})`;
  return sql`(entry.account_id = any(${ids}) or entry.client_id = any(${ids}) or entry.viewed_by = any(${ids}))`;
}

/** The filters as conditions on rows of `audit_entry entry`. */
export function matching(filter: TrailFilter, called: Called): RawBuilder<boolean> {
  const { actor, role, action, kind, subjectType, subjectId, organizationId, requestId, from, to } = filter;
  const held = (right: object) => sql`entry.roles @> ${JSON.stringify([right])}::jsonb`;
  const conditions = [
    actor && doneBy(actor, called),
    role && held({ role }),
    action && sql`entry.action = ${action}`,
    kind && sql`entry.kind = ${kind}`,
    subjectType && sql`entry.subject_type = ${subjectType}`,
    subjectId && sql`entry.subject_id = ${subjectId}`,
    organizationId && sql`(${held({ organizationId })} or entry.subject_id = ${organizationId})`,
    requestId && sql`entry.request_id = ${requestId}`,
    from && sql`entry.at >= ${from}::date::timestamp ${MIDNIGHT}`,
    to && sql`entry.at < (${to}::date + 1)::timestamp ${MIDNIGHT}`,
  ].filter((condition) => condition instanceof Object);
  return sql<boolean>`(${sql.join([sql`true`, ...conditions], sql` and `)})`;
}
