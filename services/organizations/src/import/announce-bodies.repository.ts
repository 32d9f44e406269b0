import type { EntityManager } from '@mikro-orm/postgresql';
import type { Announcement } from '@twinning/events/announcement';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Organization } from '../organization/organization.ts';
import { snapshotOf } from '../organization/snapshot.ts';

/** Gives locked bodies their new versions and tells of them, after whatever else is to be told. */
export async function announceBodies(
  tx: EntityManager,
  work: Work,
  bodies: readonly Organization[],
  others: readonly Announcement[],
): Promise<void> {
  const versions = bodies.map(({ id, version }) => ({ id, version }));
  await rowsOf(
    tx,
    sql`update organization known set version = new.version
      from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as new(id text, version int) where known.id = new.id`,
  );
  await work.announce(tx, [
    ...others,
    ...bodies.map((body) => ({
      type: 'organizations.organization-changed.v1' as const,
      subjectId: body.id,
      payload: snapshotOf(body),
      // Nothing of the body itself: who works there and with what rights is told above.
      told: { before: { id: body.id, version: body.version - 1 }, after: { id: body.id, version: body.version } },
    })),
  ]);
}
