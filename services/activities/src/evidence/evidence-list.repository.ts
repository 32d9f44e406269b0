import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '@twinning/persistence/sql';
import type { PageArguments } from '@twinning/subgraph/page';
import { pageLoader, pagesOf } from '../page/pages.repository.ts';
import type { Reader } from '../reader/reader.ts';
import { insideActivity } from '../reader/visible.repository.ts';
import type { Evidence } from './evidence.ts';

const columns: Record<keyof Evidence, string> = {
  id: 'id',
  version: 'version',
  activityId: 'activity_id',
  kind: 'kind',
  caption: 'caption',
  link: 'link',
  hash: 'hash',
  width: 'width',
  height: 'height',
  consent: 'consent',
  withdrawnReason: 'withdrawn_reason',
  addedAt: 'added_at',
  addedBy: 'added_by',
};
export const evidenceColumns = sql.join(
  Object.entries(columns).map(([name, column]) => sql`${sql.ref(`evidence.${column}`)} as ${sql.id(name)}`),
);

/** People outside see what shows no one, or has the consent of those it shows; the statement joins `activity`. */
export const visibleEvidence = (reader: Reader) =>
  sql<boolean>`(evidence.consent in ('GIVEN', 'NOT_NEEDED') or ${insideActivity(reader)})`;

/** The gallery of each activity of a list, in the order in which it was added. */
export function evidencePageLoader(em: EntityManager, reading: () => Promise<Reader>) {
  const pages = pageLoader<{ id: string; args: PageArguments }, Evidence>(async (ids, { args }) =>
    pagesOf<Evidence>(em, {
      table: 'evidence',
      columns: evidenceColumns,
      matching: sql`select evidence.activity_id, evidence.id,
          to_char(evidence.added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')
        from evidence join activity on activity.id = evidence.activity_id
        where evidence.activity_id = any(${[...ids]}) and ${visibleEvidence(await reading())}`,
      args,
      direction: 'ASC',
    }),
  );
  return (activityId: string, args: PageArguments) => pages.load({ id: activityId, args });
}
