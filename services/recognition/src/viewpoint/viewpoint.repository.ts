import type { Actor } from '@twinning/domain/actor';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Conflicts } from '../conflict/conflict.repository.ts';
import type { SeatRole } from '../round/award-round.ts';
import { mayTake } from '../round/committee.ts';
import { type Viewpoint, viewpointOf } from './viewpoint.ts';

type SeatFields = {
  id: string;
  round_id: string;
  role: SeatRole;
  person_id: string;
  account_id: string | null;
  valid_from: string;
  valid_to: string | null;
};

/** The caller's viewpoint, worked out once per request and anew after a conflict was ruled on. */
export function viewpoints(work: Work, actor: Actor, conflicts: Conflicts) {
  let known: Promise<Viewpoint> | null = null;

  async function read(): Promise<Viewpoint> {
    if (!actor.accountId) return viewpointOf(actor, new Map(), new Set());
    const seats = await rowsOf(
      work.em,
      sql<SeatFields>`select * from committee_seat where (account_id = ${actor.accountId} or person_id = ${actor.personId})
        and valid_from <= ${actor.day} and (valid_to is null or ${actor.day} < valid_to)`,
    );
    const mine = seats.map(({ id, round_id, role, person_id, account_id, valid_from, valid_to }) => ({
      roundId: round_id,
      seat: { id, role, personId: person_id, accountId: account_id, from: valid_from, to: valid_to },
    }));
    const taken = mine.filter(({ seat }) => mayTake(actor, seat));
    return viewpointOf(
      actor,
      new Map(taken.map(({ roundId, seat }) => [roundId, seat])),
      // A conflict goes on barring whoever sits, also without the right.
      mine.length > 0 ? await conflicts.barredFrom(mine) : new Set(),
    );
  }

  return {
    here(): Promise<Viewpoint> {
      known ??= read();
      return known;
    },
    forget(): void {
      known = null;
    },
  };
}

export type Viewpoints = ReturnType<typeof viewpoints>;

/** `mayView` as a condition on rows of `nomination`. */
export function visibleTo({ own, all, seats, barred }: Viewpoint): ReturnType<typeof sql<boolean>> {
  const organizations = [...own];
  const isOwn = sql`(nomination.organization_id = any(${organizations}) or nomination.nominator_id = any(${organizations}))`;
  return sql<boolean>`((${isOwn} and nomination.status in ('DRAFT', 'RETURNED'))
    or (nomination.id <> all(${[...barred]}) and (${isOwn} or ${all}
      or (nomination.round_id = any(${[...seats.keys()]}) and nomination.status <> 'DRAFT'))))`;
}
