import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Aliases } from '../known/aliases.ts';
import type { CommitteeSeat } from '../round/award-round.ts';
import type { Link, Member, Tie } from './conflict.ts';
import { asFormer, positionOf } from './position-words.ts';

type TieFields = {
  person_id: string | null;
  account_id: string | null;
  organization_id: string;
  position: string | null;
  role: string | null;
  valid_from: Day;
  valid_to: Day | null;
};

/** Who the members are in the graph, which none of them sees of the others: four statements for any number of seats. */
export const memberFacts = (
  em: EntityManager,
  seats: readonly CommitteeSeat[],
  day: Day,
  same: Aliases,
): Promise<Map<string, Member>> => asService(() => factsOf(em, seats, day, same));

async function factsOf(
  em: EntityManager,
  seats: readonly CommitteeSeat[],
  day: Day,
  { kept, all }: Aliases,
): Promise<Map<string, Member>> {
  const persons = all(seats.map(({ personId }) => personId));
  const accounts = seats.flatMap(({ accountId }) => accountId ?? []);
  const rows = await rowsOf(
    em,
    sql<TieFields>`select person_id, null as account_id, organization_id, position, null as role, valid_from, valid_to
        from known_appointment where person_id = any(${persons})
      union all
      select person_id, account_id, organization_id, null, role, valid_from, valid_to from registry_membership
        where (person_id = any(${persons}) or account_id = any(${accounts}))
          and role not like 'COMMITTEE%' and role not in ('AUDITOR', 'SUPPORT')`,
  );
  const found = await linksFrom(em, all(rows.map(({ organization_id }) => organization_id)), day);
  const links = found.map(({ kind, from, to }) => ({ kind, from: kept(from), to: kept(to) }));
  const meant = (id: string | null) => (id === null ? null : kept(id));
  return new Map(
    seats.map(({ personId, accountId }) => {
      const ties = rows
        .filter(
          (row) => meant(row.person_id) === kept(personId) || (accountId !== null && row.account_id === accountId),
        )
        .map((row) => toTie({ ...row, organization_id: kept(row.organization_id) }, day));
      const organizations = new Set(ties.map(({ organizationId }) => organizationId));
      return [personId, { personId: kept(personId), ties, links: links.filter(({ from }) => organizations.has(from)) }];
    }),
  );
}

function toTie({ organization_id, position, role, valid_from, valid_to }: TieFields, day: Day): Tie {
  const held = position === null ? positionOf(role ?? '') : { vi: position, en: position };
  const now = covers({ from: valid_from, to: valid_to }, day);
  return { organizationId: organization_id, position: now ? held : asFormer(held) };
}

/** The lines of decrees by which one body took over from another by a day. */
const successions = (day: Day) => sql`
  select line.source_id, line.target_id from registry_reorganization_line line
  join registry_reorganization decree on decree.id = line.reorganization_id
    and decree.state = 'APPLIED' and decree.effective_on <= ${day}::date
  where line.kind in ('CONTINUES', 'ABSORBED', 'DIVIDED') and line.target_id is not null`;

async function linksFrom(em: EntityManager, organizations: string[], day: Day): Promise<Link[]> {
  return rowsOf(
    em,
    sql<Link>`with recursive own as (select unnest(${organizations}::text[]) as id),
      later as (
        select id as start, id from own
        union select later.start, line.target_id from later join (${successions(day)}) line on line.source_id = later.id),
      earlier as (
        select id as start, id from own
        union select earlier.start, line.source_id from earlier join (${successions(day)}) line on line.target_id = earlier.id)
      select distinct 'TWIN' as kind, own.organization_id as "from", twin.organization_id as "to"
        from known_party own
        join known_partnership partnership on partnership.id = own.partnership_id and partnership.status not in ('DECLINED', 'LAPSED')
        join known_party twin on twin.partnership_id = own.partnership_id and twin.organization_id <> own.organization_id
        where own.organization_id = any(${organizations})
      union
      select distinct 'SUPERVISES', placement.parent_id, placement.organization_id from registry_placement placement
        join registry_organization office on office.id = placement.parent_id and office.kind <> 'DEPARTMENT'
        where placement.parent_id = any(${organizations}) and placement.hierarchy = 'ADMINISTRATIVE'
      union
      select distinct 'SUPERVISED', placement.organization_id, placement.parent_id from registry_placement placement
        join registry_organization office on office.id = placement.parent_id and office.kind <> 'DEPARTMENT'
        where placement.organization_id = any(${organizations}) and placement.hierarchy = 'ADMINISTRATIVE'
      union
      select 'PREDECESSOR', start, id from later where id <> start
      union
      select 'SUCCESSOR', start, id from earlier where id <> start`,
  );
}
