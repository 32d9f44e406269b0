import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { isActing, type Reader, readerWithout, type Window } from './reader.ts';

type Reached = { membership: number; id: string; own: boolean; since: Day | null; until: Day | null };

/**
 * Reads, once for a request, how far the actor's rights reach. A right that has ended is gone, except where the
 * organization itself ended with it: its people keep the records of their day. A superior of a school that stands under
 * another since keeps those of its time, too, and whoever came after it has all. (`offset 0` keeps the look-ups by index.)
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
       where held.until is null or held.until > ${actor.day}::date
         or (organization.valid_from < organization.valid_to and organization.valid_to <= held.until)
     ), reached as (
       select membership, id, true as own, null::date as since, null::date as until from held
       union
       select reached.membership, placement.organization_id, false,
         greatest(reached.since, placement.valid_from), least(reached.until, placement.valid_to)
       from reached
       cross join lateral (select * from registry_placement where parent_id = reached.id offset 0) placement
       where (placement.valid_to is null or reached.since is null or reached.since < placement.valid_to)
         and (reached.until is null or placement.valid_from < reached.until)
     ) select distinct membership, id, own, since, until from reached`,
  );
  return { ...reader, own: windows(reached.filter(({ own }) => own)), reach: windows(reached) };

  function windows(all: readonly Reached[]): Window[] {
    const alike = Map.groupBy(all, ({ membership, until }) => `${membership} ${until}`);
    return [...alike.values()].map((found) => {
      const { membership, until } = found[0]!;
      const { from, to } = held[membership]!;
      const term = covers({ from, to }, actor.day) ? { from: null, to: null } : { from, to };
      return { ...term, to: earlier(term.to, until), organizationIds: [...new Set(found.map(({ id }) => id))] };
    });
  }
}

const earlier = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other < one) ? other : one;
