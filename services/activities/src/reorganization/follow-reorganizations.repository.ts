import type { EntityManager } from '@mikro-orm/postgresql';
import { anonymous } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import type { ReorganizationSnapshot } from '@twinning/events/organizations';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { startWork } from '@twinning/persistence/work';
import { dueOn } from '@twinning/registry/endings';
import { keepReorganizations } from '@twinning/registry/keep-reorganizations';
import { rerouteOwed, takeBackRerouted } from './report-rerouting.repository.ts';

/** A heir may be gone by now as well, and its heir too; no chain of decrees is longer. */
const LONGEST_CHAIN = 8;

/** Keeps a decree, takes back what its earlier word had done here, and passes on what is due to bodies that are gone. */
export async function followReorganization(
  tx: EntityManager,
  snapshot: ReorganizationSnapshot,
  at: Date,
): Promise<void> {
  await takeTurns(tx);
  const news = await keepReorganizations(tx, [snapshot]);
  if (news.length === 0) return;
  const [followed] = await rowsOf(
    tx,
    sql`update registry_reorganization set followed_at = null where id = ${snapshot.id} and followed_at is not null
      returning id`,
  );
  if (followed) await tell(tx, await takeBackRerouted(tx, snapshot.id, at), at);
  if (snapshot.state === 'APPLIED') await followDue(tx, at);
}

/** Passes on what is due to all bodies that applied decrees have dissolved by a day; done again, it finds nothing to do. */
export async function followDue(tx: EntityManager, at: Date): Promise<void> {
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const { any, obligationIds } = await rerouteOwed(tx, at);
    await tell(tx, obligationIds, at);
    if (!any) break;
  }
  await rowsOf(
    tx,
    sql`update registry_reorganization set followed_at = ${at} where ${dueOn(dayOf(at))} and followed_at is null`,
  );
}

/** One at a time: two decrees that are heard at once may concern the same report. */
export const takeTurns = (tx: EntityManager) =>
  rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended('follow reorganisations', 0))`);

const tell = (tx: EntityManager, obligationIds: readonly string[], at: Date): Promise<void> =>
  startWork(tx, anonymous(dayOf(at)), () => at, 'activities').announce(
    tx,
    obligationIds.map((obligationId) => ({
      type: 'activities.obligation-rerouted.v1',
      subjectId: obligationId,
      payload: { obligationId },
    })),
  );
