import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Who came after a body or before it, and whether it took over the whole. */
export type Succession = { organizationId: string; share: 'WHOLE' | 'PART' };
type Found = { origin: string; id: string; share: Succession['share'] };

/** The lines of applied decrees by which one body takes over from another. */
const link = sql`
  select line.source_id, line.target_id, line.share, decree.effective_on
  from registry_reorganization_line line
  join registry_reorganization decree on decree.id = line.reorganization_id and decree.state = 'APPLIED'
  where line.kind in ('CONTINUES', 'ABSORBED', 'DIVIDED') and line.target_id is not null`;

const livesOn = (day: Day) =>
  sql`body.valid_from <= ${day}::date and (body.valid_to is null or ${day}::date < body.valid_to)`;

/** Answers about successions that a service gives from its own copy; each is one statement for any number of bodies. */
export const successions = (em: EntityManager) => ({
  /** Those alive on a day that took over by then, through any number of decrees; wholly only where every step was whole. */
  async successorsOf(ids: readonly string[], day: Day): Promise<Map<string, Succession[]>> {
    const rows = await rowsOf(
      em,
      sql<Found>`with recursive walk(origin, id, whole, begun) as (
          select id, id, true, false from unnest(${[...ids]}::text[]) id
          union
          select walk.origin, link.target_id, walk.whole and link.share = 'WHOLE', true
          from walk join (${link}) link on link.source_id = walk.id
          where link.effective_on <= ${day}::date and (not walk.begun or link.target_id <> walk.id)
        )
        select walk.origin, walk.id, case when bool_or(walk.whole) then 'WHOLE' else 'PART' end as share
        from walk join registry_organization body on body.id = walk.id and ${livesOn(day)}
        where walk.begun group by walk.origin, walk.id order by walk.origin, walk.id`,
    );
    return grouped(rows);
  },

  /** Those alive on a day from which it came since, through any number of decrees. */
  async predecessorsOf(ids: readonly string[], day: Day): Promise<Map<string, Succession[]>> {
    const rows = await rowsOf(
      em,
      sql<Found>`with recursive walk(origin, id, whole, begun) as (
          select id, id, true, false from unnest(${[...ids]}::text[]) id
          union
          select walk.origin, link.source_id, walk.whole and link.share = 'WHOLE', true
          from walk join (${link}) link on link.target_id = walk.id
          where ${day}::date < link.effective_on and (not walk.begun or link.source_id <> walk.id)
        )
        select walk.origin, walk.id, case when bool_or(walk.whole) then 'WHOLE' else 'PART' end as share
        from walk join registry_organization body on body.id = walk.id and ${livesOn(day)}
        where walk.begun group by walk.origin, walk.id order by walk.origin, walk.id`,
    );
    return grouped(rows);
  },

  /** Who answers for each body on a day: itself while it lives, its successors, else whoever stood over it last. */
  async answeredBy(ids: readonly string[], day: Day): Promise<Map<string, Succession[]>> {
    const answers = new Map<string, Succession[]>();
    // A superior may be gone as well: whoever stood over it answers then, and so on up.
    const asked = new Map(ids.map((id) => [id, id]));
    for (let above = 0; above < HIGHEST && asked.size > 0; above++) {
      const bodies = [...new Set(asked.values())];
      const living = await alive(em, bodies, day);
      const successors = await this.successorsOf(
        bodies.filter((id) => !living.has(id)),
        day,
      );
      const superiors = await lastSuperiors(
        em,
        bodies.filter((id) => !living.has(id) && !successors.has(id)),
        day,
      );
      for (const [id, body] of asked) {
        const found = living.has(body) ? [{ organizationId: body, share: 'WHOLE' as const }] : successors.get(body);
        const superior = superiors.get(body);
        if (found) answers.set(id, found);
        if (found || superior === undefined) asked.delete(id);
        else asked.set(id, superior);
      }
    }
    return answers;
  },
});

export type Successions = ReturnType<typeof successions>;

/** The title of the decree that ended a body, or null: bodies end without one, too. */
export async function endedByDecree(em: EntityManager, id: string): Promise<string | null> {
  const [decree] = await rowsOf(
    em,
    sql<{ title: string }>`select decree.title from registry_reorganization_line line
      join registry_reorganization decree on decree.id = line.reorganization_id and decree.state = 'APPLIED'
      join registry_organization body on body.id = line.source_id and body.valid_to = decree.effective_on
      where line.source_id = ${id} and line.kind in ('CONTINUES', 'ABSORBED', 'DIVIDED', 'DISSOLVED') limit 1`,
  );
  return decree?.title ?? null;
}

/** No hierarchy of theirs is deeper. */
const HIGHEST = 8;

async function alive(em: EntityManager, ids: readonly string[], day: Day): Promise<Set<string>> {
  const rows = await rowsOf(
    em,
    sql<{ id: string }>`select id from registry_organization body where id = any(${[...ids]}) and ${livesOn(day)}`,
  );
  return new Set(rows.map(({ id }) => id));
}

async function lastSuperiors(em: EntityManager, ids: readonly string[], day: Day): Promise<Map<string, string>> {
  const rows = await rowsOf(
    em,
    sql<{ id: string; parent: string }>`select distinct on (organization_id) organization_id as id, parent_id as parent
      from registry_placement
      where organization_id = any(${[...ids]}) and hierarchy = 'ADMINISTRATIVE' and valid_from <= ${day}::date
        and (valid_to is null or valid_from < valid_to)
      order by organization_id, valid_from desc`,
  );
  return new Map(rows.map(({ id, parent }) => [id, parent]));
}

const grouped = (rows: readonly Found[]): Map<string, Succession[]> =>
  new Map(
    [...Map.groupBy(rows, ({ origin }) => origin)].map(([origin, found]) => [
      origin,
      found.map(({ id, share }) => ({ organizationId: id, share })),
    ]),
  );
