import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import type { Period } from '@twinning/domain/period';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { announcementsOf } from '../appointment/announce-appointments.repository.ts';
import { endAppointmentsAt } from '../appointment/record-appointments.repository.ts';
import { endRights } from '../membership/held-rights.repository.ts';
import { changeFacts } from './change-facts.repository.ts';
import { lockHierarchy } from './lock-hierarchy.repository.ts';
import type { Organizations } from './organization.repository.ts';
import type { CodeScheme, Hierarchy, Organization } from './organization.ts';
import { snapshotOf } from './snapshot.ts';
import { wholeBodies } from './whole-bodies.repository.ts';

/** What must not change meanwhile: an order of superiors, and other bodies. */
export type Held = { hierarchy?: Hierarchy; other?: string | null };
type Decide = (body: Organization, other: Organization | null) => Promise<Organization> | Organization;

/** Whole bodies by id, locked in the order of their ids, so that two who want the same never wait for each other. */
export async function lockOrganizations(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Organization>> {
  return new Map((await wholeBodies(tx, ids, 'lock')).map((body) => [body.id, body]));
}

/** Appointments and rights at a body end with it. */
async function endedWith(tx: EntityManager, before: Organization, { id, life: { to } }: Organization, now: Date) {
  if (to === null || to === before.life.to) return [];
  const ended = await endAppointmentsAt(tx, [id], to, now);
  return [...(await announcementsOf(tx, ended)), ...(await endRights(tx, sql`granted.organization_id = ${id}`, to))];
}

/** Rows that share a day with a stretch. */
const meets = (table: string, { from, to }: Period) =>
  sql<boolean>`daterange(${sql.ref(`${table}.valid_from`)}, ${sql.ref(`${table}.valid_to`)}) && daterange(${from}::date, ${to}::date)`;

export function organizationChanges(work: Work, organizations: Pick<Organizations, 'forget'>) {
  return {
    /** Decide, save and announce what is known of a body from now on; what was believed is kept. */
    change: (id: string, expectedVersion: number, held: Held, decide: Decide): Promise<Organization> =>
      work.transaction(async (tx) => {
        if (held.hierarchy) await lockHierarchy(tx, held.hierarchy);
        const bodies = await lockOrganizations(tx, [id, ...(held.other ? [held.other] : [])]);
        const before = bodies.get(id);
        if (!before) throw new NotFound();
        if (before.version !== expectedVersion) throw new StaleVersion();
        const after = await decide(before, (held.other && bodies.get(held.other)) || null);
        await changeFacts(tx, [{ before, after }], work.now());
        organizations.forget(id);
        await work.announce(tx, [
          ...(await endedWith(tx, before, after, work.now())),
          {
            type: 'organizations.organization-changed.v1',
            subjectId: id,
            payload: snapshotOf(after),
            told: { before, after },
          },
        ]);
        return after;
      }),

    /** Whether another body bears a code on one of the days; others who want the code wait until this is done. */
    async bornByAnother(code: { scheme: CodeScheme; value: string }, bearer: string, days: Period): Promise<boolean> {
      const { scheme, value } = code;
      await rowsOf(work.em, sql`select pg_advisory_xact_lock(hashtextextended(${`code ${scheme} ${value}`}, 0))`);
      const others = await rowsOf(
        work.em,
        sql`select from organization_code code
          where scheme = ${scheme} and value = ${value} and organization_id <> ${bearer} and ${meets('code', days)} limit 1`,
      );
      return others.length > 0;
    },

    /** The names from a body up to itself, when on one of the days its new superior stands below it; null otherwise. */
    async circle(id: string, parentId: string, hierarchy: Hierarchy, days: Period): Promise<string[] | null> {
      const [found] = await rowsOf(
        work.em,
        sql<{ path: string[]; day: Day }>`with recursive above(id, days, path) as (
            select ${parentId}::text, daterange(${days.from}::date, ${days.to}::date), array[${id}::text, ${parentId}::text]
            union all
            select placed.parent_id, above.days * daterange(placed.valid_from, placed.valid_to), above.path || placed.parent_id
            from above join organization_placement placed on placed.organization_id = above.id
              and placed.hierarchy = ${hierarchy} and above.days && daterange(placed.valid_from, placed.valid_to)
            where above.id <> ${id} and cardinality(above.path) < 50
          ) select path, lower(days) as day from above where id = ${id} limit 1`,
      );
      if (!found) return null;
      const names = await rowsOf(
        work.em,
        sql<{ name: string }>`select coalesce(known.value, step) as name
          from unnest(${found.path}::text[]) with ordinality as path(step, nth)
          left join organization_name known on known.organization_id = step
            and daterange(known.valid_from, known.valid_to) @> ${found.day}::date order by nth`,
      );
      return names.map(({ name }) => name);
    },

    /** Who stands under a body or in its territory on a day or later, and the decree that ended it. */
    async dependants(id: string, from: Day | null) {
      const days = { from: from!, to: null };
      const under =
        from === null
          ? []
          : await rowsOf(
              work.em,
              sql<{ name: string; count: number }>`select name, count(*) over () as count from (
            select distinct on (organization_id) known.value as name from (
              select organization_id from organization_placement placed where parent_id = ${id} and ${meets('placed', days)}
              union select organization_id from organization_location located where commune_id = ${id} and ${meets('located', days)}
            ) body join organization_name known using (organization_id) order by organization_id, known.valid_from desc
          ) named order by name collate extensions.vi_natural limit 3`,
            );
      const [decree] = await rowsOf(
        work.em,
        sql<{
          title: string;
        }>`select title from reorganization_line line join reorganization on reorganization.id = line.reorganization_id
          where line.source_id = ${id} and state = 'APPLIED' and line.kind in ('CONTINUES', 'ABSORBED', 'DIVIDED', 'DISSOLVED')
            and target_id is distinct from source_id limit 1`,
      );
      return {
        under: { names: under.map(({ name }) => name), count: under[0]?.count ?? 0 },
        endedBy: decree?.title ?? null,
      };
    },
  };
}
