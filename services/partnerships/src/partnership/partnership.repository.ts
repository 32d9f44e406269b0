import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '@twinning/domain/day';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Registry } from '@twinning/registry/registry';
import DataLoader from 'dataloader';
import type { Tables } from '../rows.ts';
import type { Partnership } from './partnership.ts';
import { announcementsOf } from './partnership-announcements.ts';
import { evolve, type PartnershipEvent, type PartnershipProposed } from './partnership-events.ts';
import { partySet, savePartnerships, toPartnerships } from './partnership-rows.repository.ts';
import { readable } from './reading.repository.ts';

export type Decide = (partnership: Partnership) => PartnershipEvent[];
export type Partnerships = ReturnType<typeof partnerships>;

export function partnerships(work: Work, known: Registry, policy = readable(work.actor)) {
  const table = (em: EntityManager) =>
    em.getKysely<Tables>().selectFrom('partnership').selectAll('partnership').where(policy);

  const byId = new DataLoader<string, Partnership | null>(async (ids) => {
    const rows = await table(work.em).where('id', 'in', ids).execute();
    const found = new Map((await toPartnerships(work.em, rows)).map((one) => [one.id, one]));
    return ids.map((id) => found.get(id) ?? null);
  });

  async function keep(
    tx: EntityManager,
    before: Partnership | null,
    partnership: Partnership,
    events: readonly PartnershipEvent[],
  ) {
    await savePartnerships(tx, [partnership]);
    const partyIds = partnership.parties.map(({ organizationId }) => organizationId);
    const above = await known.supervisors(partyIds, partnership.proposedOn ?? dayOf(partnership.updatedAt));
    const supervisorIds = new Set(partyIds.flatMap((id) => above.get(id) ?? []));
    await work.announce(tx, announcementsOf(partnership, events, [...supervisorIds], before));
    byId.clear(partnership.id).prime(partnership.id, partnership);
    return partnership;
  }

  async function lock(id: string): Promise<Partnership> {
    const rows = await table(work.em).where('id', '=', id).forUpdate().execute();
    const [partnership] = await toPartnerships(work.em, rows);
    if (!partnership) throw new NotFound();
    return partnership;
  }

  return {
    /** The partnership, held until the end of the running transaction. */
    lock,

    /** The partnership, if there is one that the caller may read. */
    find: (id: string) => byId.load(id),

    /** The same where it has to be there. */
    async get(id: string): Promise<Partnership> {
      const found = await byId.load(id);
      if (!found) throw new NotFound();
      return found;
    },

    /** Whether these organizations are twinned in the movement, or about to be; holds others back until we are done. */
    async areTwinned(movementId: string, partyIds: readonly string[]): Promise<boolean> {
      const key = partySet(partyIds);
      await rowsOf(work.em, sql`select pg_advisory_xact_lock(hashtextextended(${`${movementId} ${key}`}, 0))`);
      // The superior of another party may have proposed it out of the caller's sight.
      const found = await asService(() =>
        rowsOf(
          work.em,
          sql`select from partnership where movement_id = ${movementId} and party_set = ${key}
            and status in ('PROPOSED', 'AGREED', 'CONSENTED', 'SIGNED', 'IN_FORCE')`,
        ),
      );
      return found.length > 0;
    },

    /** Saves a new partnership and tells the others. */
    add: (events: readonly [PartnershipProposed, ...PartnershipEvent[]]): Promise<Partnership> =>
      work.transaction((tx) => {
        const [{ proposal }, ...later] = events;
        return keep(tx, null, later.reduce<Partnership>(evolve, proposal), events);
      }),

    /** Decides on the locked partnership, saves what becomes of it and tells the others: one transaction or nothing. */
    change: (id: string, decide: Decide, expectedVersion?: number | null): Promise<Partnership> =>
      work.transaction(async (tx) => {
        const before = await lock(id);
        if (expectedVersion != null && expectedVersion !== before.version) throw new StaleVersion();
        const events = decide(before);
        return events.length === 0 ? before : keep(tx, before, events.reduce(evolve, before), events);
      }),
  };
}
