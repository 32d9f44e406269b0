import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Evidence } from './evidence.ts';

/**
 * Holds a picture and its copies, those out of the caller's sight too, in one order, so that two who withdraw at once
 * wait for one another.
 */
export const lockCopies = (tx: EntityManager, id: string) =>
  asService(() =>
    rowsOf(
      tx,
      sql`select id from evidence where id = ${id} or hash = (select hash from evidence where id = ${id})
      order by id for update`,
    ),
  );

type Copy = Pick<Evidence, 'id' | 'activityId' | 'kind' | 'consent'> & { consentBefore: Evidence['consent'] };

/** Consent is to the picture: what the twins show of it elsewhere in their partnership goes with it. */
export const withdrawCopies = (
  tx: EntityManager,
  { id, activityId, hash, withdrawnReason }: Evidence,
): Promise<Copy[]> =>
  asService(() =>
    rowsOf(
      tx,
      sql<Copy>`with known as (select id, consent from evidence where hash = ${hash})
      update evidence set consent = 'WITHDRAWN', withdrawn_reason = ${withdrawnReason}, version = evidence.version + 1
      from known, activity, activity shown
      where known.id = evidence.id and evidence.hash = ${hash} and evidence.id <> ${id} and evidence.consent <> 'WITHDRAWN'
        and activity.id = evidence.activity_id and shown.id = ${activityId}
        and (activity.id = shown.id or activity.partnership_id = shown.partnership_id)
      returning evidence.id, evidence.activity_id as "activityId", evidence.kind, evidence.consent, known.consent as "consentBefore"`,
    ),
  );
