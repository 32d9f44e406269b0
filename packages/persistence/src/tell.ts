import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@twinning/domain/actor';
import type { Announcement } from '@twinning/events/announcement';
import type { Deed } from './audit/entry.ts';
import { typeOfId } from './audit/type-of-id.ts';
import { newId } from './new-id.ts';
import { asService } from './principal.ts';
import { rowsOf, sql } from './sql.ts';

type Known = { before: unknown };

/**
 * Writes announcements into the outbox, and answers each as a deed: what was there before and is since, or, where that is not
 * told, what was last said of its subject and is said now.
 */
export async function tell(
  tx: EntityManager,
  announcements: readonly Announcement[],
  at: Date,
  actor: Pick<Actor, 'accountId' | 'personId'>,
): Promise<Deed[]> {
  const rows = announcements.map(({ told: _, ...said }) => ({ id: newId('evt'), ...said }));
  // What was last said is the service's to read: a caller sees nothing of the outbox.
  const known = await asService(() =>
    rowsOf(
      tx,
      sql<Known>`with said as materialized (
        select * from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (id text, type text, "subjectId" text, payload jsonb))
          with ordinality as said(id, type, "subjectId", payload, nth)
      ), told as (
        insert into outbox (id, type, subject_id, payload, occurred_at, account_id, person_id)
        select id, type, "subjectId", payload, ${at}, ${actor.accountId}, ${actor.personId} from said order by nth
      )
      select (select payload from outbox where subject_id = said."subjectId" order by seq desc limit 1) as before
      from said order by nth`,
    ),
  );
  const said = new Map<string, unknown>();
  return announcements.map(({ type, subjectId, payload, told }, nth) => {
    const before = told ? told.before : (said.get(subjectId) ?? known[nth]?.before ?? null);
    said.set(subjectId, payload);
    return { action: type, subjectType: typeOfId(subjectId), subjectId, before, after: told?.after ?? payload };
  });
}
