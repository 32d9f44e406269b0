import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { findFollowing } from '../merge/alias.repository.ts';
import { datedFacts } from './dated-facts.repository.ts';
import { heldFacts } from './held-facts.repository.ts';
import { insertOrganizations } from './insert-organizations.repository.ts';
import { lockHierarchy } from './lock-hierarchy.repository.ts';
import type { CodeScheme, Organization, OrganizationEntry } from './organization.ts';
import { entryFields, type OrganizationFields, toEntry } from './organization-fields.repository.ts';
import { snapshotOf } from './snapshot.ts';

type Code = { scheme: CodeScheme; value: string };

export function organizations(work: Work) {
  const { em } = work;
  const facts = datedFacts(em);
  const believed = new Map<number, ReturnType<typeof datedFacts>>();
  const held = new Map<Day, ReturnType<typeof heldFacts>>();
  const byId = new DataLoader<string, OrganizationEntry | null>(async (ids) => {
    const rows = await findFollowing(em, ids, (asked) =>
      rowsOf(
        em,
        sql<OrganizationFields>`select ${entryFields('organization')} from organization where id = any(${[...asked]})`,
      ),
    );
    return rows.map((row) => row && toEntry(row));
  });
  const byCode = new DataLoader<Code & { day: Day }, OrganizationEntry | null, string>(
    async (codes) => {
      const bearers = await rowsOf(
        em,
        sql<{ nth: number; id: string }>`select (nth - 1)::int as nth, organization_id as id
          from unnest(${codes.map(({ scheme }) => scheme)}::text[], ${codes.map(({ value }) => value)}::text[],
            ${codes.map(({ day }) => day)}::date[]) with ordinality as asked(scheme, value, day, nth)
          join organization_code code using (scheme, value)
          where valid_from <= day and (valid_to is null or day < valid_to)`,
      );
      const ids = new Map(bearers.map(({ nth, id }) => [nth, id]));
      return Promise.all(codes.map((_, index) => (ids.has(index) ? byId.load(ids.get(index)!) : null)));
    },
    { cacheKeyFn: ({ scheme, value, day }) => `${scheme} ${day} ${value}` },
  );

  return {
    facts,

    /** What is known now, or what was believed at an instant. */
    factsKnownAt(instant: Date | null | undefined): ReturnType<typeof datedFacts> {
      if (!instant) return facts;
      const then = believed.get(instant.getTime()) ?? datedFacts(em, instant);
      believed.set(instant.getTime(), then);
      return then;
    },

    /** What holds on a day, as it is known now. */
    on(day: Day): ReturnType<typeof heldFacts> {
      const there = held.get(day) ?? heldFacts(em, day);
      held.set(day, there);
      return there;
    },

    /** Reads a body anew next time: it has just been changed. */
    forget(id: string): void {
      byId.clear(id);
      facts.forget(id);
      held.clear();
    },

    find: (id: string): Promise<OrganizationEntry | null> => byId.load(id),
    findByCode: (code: Code, day: Day): Promise<OrganizationEntry | null> => byCode.load({ ...code, day }),

    async findAll(ids: readonly string[]): Promise<OrganizationEntry[]> {
      return (await byId.loadMany(ids)).filter(
        (found): found is OrganizationEntry => found !== null && !(found instanceof Error),
      );
    },

    /** Nobody else sets superiors until this is done: a superior that is alive now is alive then. */
    holdSuperiors: () => lockHierarchy(em, 'ADMINISTRATIVE'),

    /** Which of the codes somebody bears on the day or later; others who ask for the same codes wait until this is done. */
    async taken(codes: readonly Code[], from: Day): Promise<Code[]> {
      const locks = codes.map(({ scheme, value }) => `code ${scheme} ${value}`).sort();
      for (const lock of locks) await rowsOf(em, sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
      return rowsOf(
        em,
        sql<Code>`select distinct scheme, value from organization_code
          join unnest(${codes.map(({ scheme }) => scheme)}::text[], ${codes.map(({ value }) => value)}::text[]) as wanted(scheme, value) using (scheme, value)
          where valid_to is null or ${from}::date < valid_to`,
      );
    },

    /** Saves a new body and tells the others. */
    add: (organization: Organization): Promise<OrganizationEntry> =>
      work.transaction(async (tx) => {
        await insertOrganizations(tx, [organization], work.now());
        await work.announce(tx, [
          {
            type: 'organizations.organization-registered.v1',
            subjectId: organization.id,
            payload: snapshotOf(organization),
            told: { before: null, after: organization },
          },
        ]);
        return organization;
      }),
  };
}

export type Organizations = ReturnType<typeof organizations>;

/** The whole body, locked against others who change it at the same time; null when there is none. */
export async function lockOrganization(tx: EntityManager, id: string): Promise<Organization | null> {
  const [row] = await rowsOf(
    tx,
    sql<OrganizationFields>`select ${entryFields('organization')} from organization where id = ${id} for update`,
  );
  return row ? { ...toEntry(row), ...(await datedFacts(tx).all(id)) } : null;
}
