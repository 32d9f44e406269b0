import { fold } from '@twinning/domain/fold';
import { sql } from '@twinning/persistence/sql';
import type { RawBuilder } from 'kysely';
import type { Called } from './known.repository.ts';
import type { TrailFilter } from './trail-filter.ts';

const MIDNIGHT = sql`at time zone 'Asia/Ho_Chi_Minh'`;

/** Whether a name holds every one of some begun words. */
export const nameHolds = (name: RawBuilder<unknown>, words: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    [sql`true`, ...words.map((word) => sql`(' ' || extensions.fold(${name})) like ${`% ${word}%`}`)],
    sql` and `,
  )})`;

const isId = (actor: string): boolean => /^(acc|cli)_/.test(actor);

/** Who is looked for: accounts and keys by their ids, or a query for those who are called so. */
export type Doers = { ids: readonly string[] } | { called: RawBuilder<unknown> };

export function doersOf(actor: string, called: Called): Doers {
  if (isId(actor)) return { ids: [actor] };
  const words = fold(actor)
    .split(' ')
    .filter((word) => word !== '');
  return words.length === 0 ? { ids: [] } : { called: called(words) };
}

/** Their ids, as the rows of `doers`. */
export const theDoers = (doers: Doers | null): RawBuilder<unknown> =>
  doers && 'called' in doers ? doers.called : sql`select unnest(${[...(doers?.ids ?? [])]}::text[])`;

function doneByTheDoers(): RawBuilder<unknown> {
  const ids = sql`(select id from doers)`;
  return sql`(entry.account_id in ${ids} or entry.client_id in ${ids} or entry.viewed_by in ${ids})`;
}

export type Cursor = readonly (string | number | null)[] | null;

/** Instants between which is looked, and the place of the entry to go on after. */
export type Bounds = Readonly<Partial<Record<'from' | 'until' | 'before', RawBuilder<unknown> | null>>>;

export const boundsOf = ({ from, to }: TrailFilter, cursor: Cursor): Bounds => ({
  from: from ? sql`(${from}::date::timestamp ${MIDNIGHT})` : null,
  until: to ? sql`((${to}::date + 1)::timestamp ${MIDNIGHT})` : null,
  before: cursor ? sql`${cursor[0]}::timestamptz, ${cursor[1]}::bigint` : null,
});

/** The other filters as conditions on rows of `entry`. */
export function matching(filter: TrailFilter, doers: Doers | null): RawBuilder<boolean> {
  const { role, action, kind, subjectType, subjectId, organizationId, requestId } = filter;
  const held = (right: object) => sql`entry.roles @> ${JSON.stringify([right])}::jsonb`;
  const conditions = [
    doers && doneByTheDoers(),
    role && held({ role }),
    action && sql`entry.action = ${action}`,
    kind && sql`entry.kind = ${kind}`,
    subjectType && sql`entry.subject_type = ${subjectType}`,
    subjectId && sql`entry.subject_id = ${subjectId}`,
    organizationId && sql`(${held({ organizationId })} or entry.subject_id = ${organizationId})`,
    requestId && sql`entry.request_id = ${requestId}`,
  ].filter((condition) => condition instanceof Object);
  return sql<boolean>`(${sql.join([sql`true`, ...conditions], sql` and `)})`;
}
