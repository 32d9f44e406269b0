import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import type { Announcement } from '@twinning/events/announcement';
import { asService } from '@twinning/persistence/principal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { ended, heldFields, holders, insertRights } from '../membership/held-rights.repository.ts';
import type { HeldRight } from '../membership/membership.ts';
import { grantMoves } from './grants.repository.ts';
import { ReorganizationGrantRow } from './reorganization.row.ts';
import type { Reorganization } from './reorganization.ts';

const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** What a right becomes that is granted anew: nobody's term of office, and lent by nobody. */
export const anew = (right: HeldRight, work: Work): HeldRight => ({
  ...right,
  id: work.newId('mbs'),
  grantedBy: work.actor.accountId,
  appointmentId: null,
  delegationId: null,
  delegated: false,
});

/** The systems among the holders belong to the office for which they ask. */
export const followSystems = (tx: EntityManager, rights: readonly HeldRight[]): Promise<unknown> =>
  rowsOf(
    tx,
    sql`update api_client client set organization_id = held.office
      from unnest(${rights.map(({ accountId }) => accountId)}::text[], ${rights.map(({ organizationId }) => organizationId)}::text[])
        as held(id, office)
      where client.id = held.id and client.organization_id <> held.office`,
  );

/** Ends rights on the day of a decree, grants them anew where somebody takes over, and answers what is to be announced. */
export const moveRights = (tx: EntityManager, work: Work, decree: Reorganization): Promise<Announcement[]> =>
  asService(async () => {
    const { id, effectiveOn } = decree;
    const moves = await grantMoves(tx, decree);
    const versions = await rowsOf(
      tx,
      sql<{ id: string; version: number }>`update membership
        set valid_to = greatest(valid_from, ${effectiveOn}::date), version = version + 1
        where id = any(${moves.map(({ membershipId }) => membershipId)}) returning id, version`,
    );
    const versionOf = new Map(versions.map(({ id: right, version }) => [right, version]));
    const over = moves.map((move) =>
      ended({ ...move, to: later(move.from, effectiveOn), until: move.to, version: versionOf.get(move.id)! }),
    );
    const granted = new Map(
      moves.flatMap(({ successorId, successorRole, ...move }) => {
        if (successorId === null || successorRole === null) return [];
        const from = later(move.from, effectiveOn);
        return [[move.membershipId, anew({ ...move, role: successorRole, organizationId: successorId, from }, work)]];
      }),
    );
    const said = await insertRights(tx, [...granted.values()], work.now());
    await followSystems(tx, [...granted.values()]);
    await rowsOf(tx, sql`delete from reorganization_grant where reorganization_id = ${id}`);
    await saveRows(
      tx,
      ReorganizationGrantRow,
      moves.map(({ membershipId, successorId, to, basis }) => ({
        reorganizationId: id,
        membershipId,
        organizationId: successorId,
        grantedId: granted.get(membershipId)?.id ?? null,
        endedBefore: to,
        basis,
        supersededIds: [],
      })),
    );
    return [...over, ...said];
  });

/** A right that a decree ended, as it would be without it. */
type Taken = HeldRight & { grantedId: string | null };

/**
 * Gives rights back that a decree ended, until the day on which somebody took back what was granted instead, and to nobody
 * whose account or system is closed by now. A right that ended stays ended wherever that was heard: it is granted anew.
 */
export const returnRights = (tx: EntityManager, work: Work, decree: Reorganization): Promise<Announcement[]> =>
  asService(async () => {
    const { id, effectiveOn } = decree;
    const taken = await rowsOf(
      tx,
      sql<Taken>`select ${heldFields}, moved.granted_id as "grantedId",
          case when instead.id is null then moved.ended_before else instead.valid_to end as "to"
        from reorganization_grant moved join membership granted on granted.id = moved.membership_id ${holders}
        left join membership instead on instead.id = moved.granted_id
        where moved.reorganization_id = ${id} and account.closed_at is null and client.revoked_at is null
        order by granted.id`,
    );
    const gone = await withdrawn(tx, id);
    const back = taken
      .map(({ grantedId: _, ...right }) => ({ ...right, from: later(right.from, effectiveOn) }))
      .filter(({ from, to }) => to === null || from < to);
    const again = back.map((right) => ({ ...right, id: work.newId('mbs') }));
    const said = await insertRights(tx, again, work.now());
    await followSystems(tx, again);
    await lendAgain(
      tx,
      back.map((right, index) => [right.id, again[index]!.id]),
    );
    return [...gone, ...said];
  });

/** The body may be withdrawn, and then nobody ever held a right there. */
async function withdrawn(tx: EntityManager, reorganizationId: string): Promise<Announcement[]> {
  const gone = await rowsOf(
    tx,
    sql<HeldRight & { version: number }>`with gone as (
        delete from membership held using reorganization_grant moved
          where moved.reorganization_id = ${reorganizationId} and (held.id = moved.granted_id or held.id = any(moved.superseded_ids))
        returning held.*)
      select ${heldFields}, granted.version from gone granted ${holders} order by granted.id`,
  );
  return gone.map((right) => ended({ ...right, version: right.version + 1, to: right.from, until: right.to }));
}

/** What was lent of a right, or is held because it was lent, hangs on the right that came in its place. */
const lendAgain = (tx: EntityManager, pairs: readonly (readonly [string, string])[]): Promise<unknown> =>
  rowsOf(
    tx,
    sql`update delegation lent set membership_id = coalesce(own.now, lent.membership_id),
        granted_membership_id = coalesce(borrowed.now, lent.granted_membership_id)
      from delegation known
        left join unnest(${pairs.map(([was]) => was)}::text[], ${pairs.map(([, now]) => now)}::text[]) as own(was, now)
          on own.was = known.membership_id
        left join unnest(${pairs.map(([was]) => was)}::text[], ${pairs.map(([, now]) => now)}::text[]) as borrowed(was, now)
          on borrowed.was = known.granted_membership_id
      where known.id = lent.id and (own.now is not null or borrowed.now is not null)`,
  );
