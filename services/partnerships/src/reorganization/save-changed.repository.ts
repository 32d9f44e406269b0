import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '@twinning/domain/day';
import type { Announcement } from '@twinning/events/announcement';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Partnership } from '../partnership/partnership.ts';
import { announcementsOf } from '../partnership/partnership-announcements.ts';
import type { PartnershipEvent } from '../partnership/partnership-events.ts';
import { savePartnerships, toPartnerships } from '../partnership/partnership-rows.repository.ts';
import type { Tables } from '../rows.ts';

/** Sends what a decree did to the others, or only keeps it in the journal. */
export type Announce = (tx: EntityManager, announcements: readonly Announcement[]) => Promise<void>;
export type Changed = { partnership: Partnership; events: readonly PartnershipEvent[] };

/** The partnerships, held until the end of the transaction; always in the same order, so that nobody waits in a circle. */
export async function lockPartnerships(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Partnership>> {
  const rows = await rowsOf(
    tx,
    sql<Tables['partnership']>`select * from partnership where id = any(${[...new Set(ids)]}) order by id for update`,
  );
  return new Map((await toPartnerships(tx, rows)).map((partnership) => [partnership.id, partnership]));
}

/** Saves what decrees made of partnerships, consents that nobody owes any more left out, and tells of it. */
export async function saveChanged(tx: EntityManager, changed: readonly Changed[], announce: Announce): Promise<void> {
  const partnerships = changed.filter(({ events }) => events.length > 0).map(({ partnership }) => partnership);
  if (partnerships.length === 0) return;
  const ids = partnerships.map(({ id }) => id);
  await rowsOf(tx, sql`delete from partnership_consent where partnership_id = any(${ids})`);
  await savePartnerships(tx, partnerships);
  const above = await supervisorsOf(tx, partnerships);
  await announce(
    tx,
    changed.flatMap(({ partnership, events }) => announcementsOf(partnership, events, above.get(partnership.id) ?? [])),
  );
}

/** The superiors of the parties on the day of the proposal, for any number of partnerships in one statement. */
async function supervisorsOf(tx: EntityManager, partnerships: readonly Partnership[]): Promise<Map<string, string[]>> {
  const rows = await rowsOf(
    tx,
    sql<{ id: string; supervisors: string[] }>`
      select asked.id, array_agg(distinct placement.parent_id) as supervisors
      from unnest(${partnerships.map(({ id }) => id)}::text[],
        ${partnerships.map(({ proposedOn, updatedAt }) => proposedOn ?? dayOf(updatedAt))}::date[]) as asked(id, day)
      join partnership_party party on party.partnership_id = asked.id
      join registry_placement placement on placement.organization_id = party.organization_id
        and placement.hierarchy = 'ADMINISTRATIVE' and placement.valid_from <= asked.day
        and (placement.valid_to is null or asked.day < placement.valid_to)
      group by asked.id`,
  );
  return new Map(rows.map(({ id, supervisors }) => [id, supervisors]));
}
