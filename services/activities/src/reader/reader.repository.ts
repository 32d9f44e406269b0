import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@twinning/domain/actor';
import { covers } from '@twinning/domain/period';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { isActing, type Reader, readerWithout, type Window } from './reader.ts';

type Reached = { membership: number; id: string; own: boolean };

/**
 * Reads, once for a request, how far the actor's rights reach. A right that has ended is gone, except where the
 * organization itself ended with it: its people keep the records of their day.
 */
export async function readerOf(em: EntityManager, actor: Actor): Promise<Reader> {
  const reader = readerWithout(actor);
  const held = actor.memberships.filter(({ role, from }) => isActing(role) && from <= actor.day);
  if (reader.seesAll || held.length === 0) return reader;
  const reached = await rowsOf(
    em,
    sql<Reached>`with recursive held as (
       select held.membership, held.id
       from unnest(${held.map((_, index) => index)}::int[], ${held.map((each) => each.organizationId)}::text[],
                   ${held.map((each) => each.to)}::date[]) as held(membership, id, until)
       left join registry_organization organization on organization.id = held.id
       where held.until is null or held.until > ${actor.day}::date or organization.valid_to <= held.until
     ), reached as (
       select membership, id, true as own from held
       union
       select reached.membership, placement.organization_id, false
       from reached join registry_placement placement on placement.parent_id = reached.id
     ) select distinct membership, id, own from reached`,
  );
  const windows = (all: readonly Reached[]): Window[] =>
    held
      .map(({ from, to }, index) => ({
        ...(covers({ from, to }, actor.day) ? { from: null, to: null } : { from, to }),
        organizationIds: all.filter(({ membership }) => membership === index).map(({ id }) => id),
      }))
      .filter(({ organizationIds }) => organizationIds.length > 0);
  return { ...reader, own: windows(reached.filter(({ own }) => own)), reach: windows(reached) };
}
