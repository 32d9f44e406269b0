import { type Actor, seesEverything } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { endings } from '@twinning/registry/endings';
import type { Heirs } from '@twinning/registry/pass-on';
import type { Registry } from '@twinning/registry/registry';
import { reorganizationsFor } from '@twinning/registry/reorganizations';
import DataLoader from 'dataloader';
import { childPages } from '../partnership/page-loader.repository.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { toPartnerships } from '../partnership/partnership-rows.repository.ts';
import { readable } from '../partnership/reading.repository.ts';
import type { Tables } from '../rows.ts';
import { type LoggedRerouting, reroutingsWhere } from './consent-rerouting.repository.ts';
import { type DutyState, stateOf } from './duty.ts';
import { type EndedParty, type Outcome, outcomeFor } from './end-with-parties.ts';
import { owedConsents } from './owed-consents.repository.ts';
import { endingsWhere, type LoggedEnding } from './partnership-ending.repository.ts';

/** A body that takes over: known to the register, or one that the decree is still to found. */
export type Heir = { id: string; founded: boolean };
export type ConsentDuty = Omit<Heirs, 'heirIds'> & {
  reorganizationId: string;
  partnershipId: string;
  heirs: Heir[];
  state: DutyState;
  reroutedAt: Date | null;
  takenBackAt: Date | null;
};
export type Succeeded = { partyId: string; successor: Heir | null };
export type TouchedPartnership = { partnership: Partnership; outcome: Outcome; state: DutyState; parties: Succeeded[] };

/** The decrees that the actor may know of and that have not been undone. */
const planned = (ids: readonly string[], actor: Actor) =>
  sql`id = any(${[...ids]}::text[]) and (state = 'APPLIED' or state = 'DRAFT' and ${seesEverything(actor)}::boolean)`;

const keyOf = (...ids: string[]) => ids.join(' ');

/** What depends on the sources of decrees: before their day what would become of it, afterwards what did. */
export function reorganizationLists(work: Work, registry: Registry, today: Day) {
  const { em, actor } = work;
  const heirsOf = async (ids: readonly string[]): Promise<(id: string) => Heir> => {
    const known = await registry.organizations([...new Set(ids)]);
    return (id) => ({ id, founded: known.has(id) });
  };

  async function consentNodes(keys: readonly string[]): Promise<Map<string, ConsentDuty>> {
    const decrees = keys.map((key) => key.split(' ')[2]!);
    const [owed, logged] = await Promise.all([
      rowsOf(em, owedConsents(planned(decrees, actor), today)),
      reroutingsWhere(em, sql`reorganization_id = any(${decrees})`),
    ]);
    const heir = await heirsOf([...owed, ...logged].flatMap(({ heirIds }) => heirIds));
    const nodes = new Map<string, ConsentDuty>();
    for (const { reorganizationId, partnershipId, fromId, open, heirIds } of owed)
      nodes.set(keyOf(partnershipId, fromId, reorganizationId), {
        ...{ reorganizationId, partnershipId, fromId, open, heirs: heirIds.map(heir) },
        ...{ state: 'PROPOSED', reroutedAt: null, takenBackAt: null },
      });
    for (const entry of logged)
      nodes.set(keyOf(entry.partnershipId, entry.fromId, entry.reorganizationId), toDuty(entry, heir));
    return nodes;
  }

  async function partnershipNodes(keys: readonly string[]): Promise<Map<string, TouchedPartnership>> {
    const pairs = keys.map((key) => key.split(' ') as [string, string]);
    const ids = pairs.map(([id]) => id);
    const decrees = pairs.map(([, decree]) => decree);
    const [rows, ended, logged] = await Promise.all([
      em
        .getKysely<Tables>()
        .selectFrom('partnership')
        .selectAll()
        .where('id', 'in', [...ids, ''])
        .execute(),
      rowsOf(
        em,
        sql<EndedParty & { decree: string; on: Day }>`with ${endings(planned(decrees, actor), today)}
          select decree_id as decree, effective_on as "on", id as "partyId", wholly as "successorId" from ended`,
      ),
      endingsWhere(em, sql`reorganization_id = any(${decrees}) and partnership_id = any(${ids})`),
    ]);
    const partnerships = new Map((await toPartnerships(em, rows)).map((one) => [one.id, one]));
    const heir = await heirsOf(
      [...ended, ...logged.flatMap(({ parties }) => parties)].flatMap(({ successorId }) => successorId ?? []),
    );
    const log = new Map(logged.map((entry) => [keyOf(entry.partnershipId, entry.reorganizationId), entry]));
    const endedBy = Map.groupBy(ended, ({ decree }) => decree);
    return new Map(
      pairs.map(([id, decree]) => {
        const partnership = partnerships.get(id)!;
        const touched = touchedOf(partnership, endedBy.get(decree) ?? [], log.get(keyOf(id, decree)));
        const parties = touched.parties.map(({ partyId, successorId }) => ({
          partyId,
          successor: successorId === null ? null : heir(successorId),
        }));
        return [keyOf(id, decree), { ...touched, parties }];
      }),
    );
  }

  const known = new DataLoader<string, { id: string } | null>(async (ids) => {
    const found = await reorganizationsFor(em, actor, ids);
    return ids.map((id) => found.get(id) ?? null);
  });

  return {
    /** The decree, as far as the caller may know of it. */
    find: (id: string) => known.load(id),

    consentsOf: childPages<ConsentDuty>(em, {
      direction: 'desc',
      nodes: consentNodes,
      entries: (owners) => sql`
        select duty.decree as owner, duty.partnership_id || ' ' || duty.supervisor_id || ' ' || duty.decree as key from (
          select "reorganizationId" as decree, "partnershipId" as partnership_id, "fromId" as supervisor_id
          from (${owedConsents(planned(owners, actor), today)}) owed
          union
          select reorganization_id, partnership_id, supervisor_id from consent_rerouting logged
          join registry_reorganization decree on decree.id = logged.reorganization_id
            and (decree.state = 'APPLIED' or ${seesEverything(actor)}::boolean)
          where reorganization_id = any(${[...owners]})) duty
        join partnership on partnership.id = duty.partnership_id and ${readable(actor)}`,
    }),

    partnershipsOf: childPages<TouchedPartnership>(em, {
      direction: 'desc',
      nodes: partnershipNodes,
      entries: (owners) => sql`
        select distinct line.reorganization_id as owner, partnership.id || ' ' || line.reorganization_id as key
        from registry_reorganization_line line
        join registry_reorganization decree on decree.id = line.reorganization_id
          and (decree.state = 'APPLIED' or ${seesEverything(actor)}::boolean)
        join partnership_party party on party.organization_id = line.source_id
        join partnership on partnership.id = party.partnership_id and ${readable(actor)}
        where line.reorganization_id = any(${[...owners]})
          and (partnership.status in ('PROPOSED', 'AGREED', 'CONSENTED', 'SIGNED', 'IN_FORCE') or exists (
            select from partnership_ending ending
            where ending.reorganization_id = line.reorganization_id and ending.partnership_id = partnership.id))`,
    }),

    /** The log of a partnership's consents. */
    reroutingsOf: loaderOf(async (ids) => {
      const found = await reroutingsWhere(em, sql`partnership_id = any(${[...ids]})`);
      const heir = await heirsOf(found.flatMap(({ heirIds }) => heirIds));
      return Map.groupBy(
        found.map((entry) => toDuty(entry, heir)),
        ({ partnershipId }) => partnershipId,
      );
    }),

    /** The decrees that ended a partnership, or had. */
    endingsOf: loaderOf(async (ids) =>
      Map.groupBy(await endingsWhere(em, sql`partnership_id = any(${[...ids]})`), ({ partnershipId }) => partnershipId),
    ),
  };
}

function loaderOf<Entry>(read: (ids: readonly string[]) => Promise<Map<string, Entry[]>>) {
  const loader = new DataLoader<string, Entry[]>(async (ids) => {
    const found = await read(ids);
    return ids.map((id) => found.get(id) ?? []);
  });
  return (id: string) => loader.load(id);
}

const toDuty = ({ heirIds, ...entry }: LoggedRerouting, heir: (id: string) => Heir): ConsentDuty => ({
  ...{ reorganizationId: entry.reorganizationId, partnershipId: entry.partnershipId },
  ...{ fromId: entry.fromId, open: entry.open, heirs: heirIds.map(heir) },
  ...{ state: stateOf(entry), reroutedAt: entry.reroutedAt, takenBackAt: entry.takenBackAt },
});

function touchedOf(
  partnership: Partnership,
  ended: readonly (EndedParty & { on: Day })[],
  logged: LoggedEnding | undefined,
): Omit<TouchedPartnership, 'parties'> & { parties: EndedParty[] } {
  if (logged) return { partnership, outcome: logged.outcome, state: stateOf(logged), parties: logged.parties };
  const own = new Set(partnership.parties.map(({ organizationId }) => organizationId));
  const parties = ended.filter(({ partyId }) => own.has(partyId));
  const outcome = parties[0] ? outcomeFor(partnership, parties, parties[0].on) : 'STAYS';
  return { partnership, outcome, state: 'PROPOSED', parties };
}
