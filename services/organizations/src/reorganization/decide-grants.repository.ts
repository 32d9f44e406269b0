import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import type { Announcement } from '@twinning/events/announcement';
import { asService } from '@twinning/persistence/principal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { endRights, insertRights, rightsWhere } from '../membership/held-rights.repository.ts';
import type { HeldRight } from '../membership/membership.ts';
import { grantMoves, grantsMoved } from './grants.repository.ts';
import type { HeldMove } from './move-grants.ts';
import { anew, followSystems } from './move-rights.repository.ts';
import { ReorganizationGrantRow } from './reorganization.row.ts';
import type { Reorganization } from './reorganization.ts';

type Standing = { moves: HeldMove[]; held: HeldRight[] };

/** The rights that a decree touches, and what their holders hold where these may go; a draft is judged when it is applied. */
export const grantsStanding = (tx: EntityManager, decree: Reorganization, today: Day): Promise<Standing> =>
  asService(async () => {
    if (decree.state === 'DRAFT') return { moves: await grantMoves(tx, decree), held: [] };
    const moves = await grantsMoved(tx, decree, today);
    const takers = moves.flatMap((move) => move.takers.map(({ organizationId }) => organizationId));
    const held = await rightsWhere(
      tx,
      sql`granted.account_id = any(${moves.map(({ accountId }) => accountId)}) and granted.organization_id = any(${takers})
        and granted.delegation_id is null and (granted.valid_to is null or granted.valid_to > ${today}::date)`,
    );
    return { moves, held };
  });

/** Keeps what was decided; of an applied decree it happens at once, from today on. Answers what the others are told. */
export const keepDecisions = (
  tx: EntityManager,
  work: Work,
  { id, state, effectiveOn }: Reorganization,
  decided: readonly HeldMove[],
): Promise<Announcement[]> =>
  asService(async () => {
    if (state === 'DRAFT') {
      await saveRows(tx, ReorganizationGrantRow, decided.map(rowOf(id)));
      return [];
    }
    const before = new Map((await grantIds(tx, id)).map((row) => [row.membershipId, row]));
    const changed = decided.filter(
      ({ membershipId, successorId }) => before.get(membershipId)?.successorId !== successorId,
    );
    const superseded = changed.flatMap(({ grantedId }) => grantedId ?? []);
    const said = await endRights(tx, sql`granted.id = any(${superseded})`, work.actor.day);
    const first = effectiveOn > work.actor.day ? effectiveOn : work.actor.day;
    const granted = new Map(
      changed.flatMap(({ successorId, successorRole, ...move }) => {
        if (successorId === null || successorRole === null) return [];
        const from = move.from > first ? move.from : first;
        return [[move.membershipId, anew({ ...move, role: successorRole, organizationId: successorId, from }, work)]];
      }),
    );
    said.push(...(await insertRights(tx, [...granted.values()], work.now())));
    await followSystems(
      tx,
      changed.map((move) => granted.get(move.membershipId) ?? move),
    );
    await saveRows(
      tx,
      ReorganizationGrantRow,
      decided.map((move) => {
        const was = before.get(move.membershipId)!;
        const same = !changed.includes(move);
        return {
          ...rowOf(id)(move),
          endedBefore: was.endedBefore,
          grantedId: same ? was.grantedId : (granted.get(move.membershipId)?.id ?? null),
          supersededIds: same || was.grantedId === null ? was.supersededIds : [...was.supersededIds, was.grantedId],
        };
      }),
    );
    return said;
  });

const rowOf =
  (reorganizationId: string) =>
  ({ membershipId, successorId }: HeldMove) => ({
    reorganizationId,
    membershipId,
    organizationId: successorId,
    grantedId: null,
    endedBefore: null,
    basis: 'DECISION' as const,
    supersededIds: [] as string[],
  });

type Kept = {
  membershipId: string;
  successorId: string | null;
  grantedId: string | null;
  endedBefore: Day | null;
  supersededIds: string[];
};

const grantIds = (tx: EntityManager, id: string): Promise<Kept[]> =>
  rowsOf(
    tx,
    sql<Kept>`select membership_id as "membershipId", organization_id as "successorId", granted_id as "grantedId",
        ended_before as "endedBefore", superseded_ids as "supersededIds"
      from reorganization_grant where reorganization_id = ${id}`,
  );
