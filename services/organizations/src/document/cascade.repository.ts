import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import {
  entryFields,
  holdsOn,
  naturally,
  type OrganizationFields,
  toEntry,
} from '../organization/organization-fields.repository.ts';
import {
  type CascadeEntry,
  type CascadeMap,
  type CascadeTallies,
  officeKinds,
  schoolKinds,
  type Tally,
} from './cascade.ts';
import { beneath, heirs, oneOf, resting } from './cascade-map.repository.ts';
import { cascadePapers } from './cascade-papers.repository.ts';

/** Which of them: those that acted or those that did not, and under whom. */
export type Asked = PageArguments & { acted?: boolean | null | undefined; under?: string | null | undefined };

type Counts = Record<'offices' | 'schools' | 'direct', number> &
  Record<'officesActed' | 'schoolsActed' | 'directActed' | 'officesInherited' | 'schoolsInherited', number>;
type Found = OrganizationFields & { name: string; acted: boolean; inherited: boolean; schools: Tally | null };

const acted = sql`body.id in (select id from acted)`;
const inherited = sql`(body.id not in (select id from acted) and body.id in (select id from heir))`;
const everything = (map: CascadeMap) => sql`with recursive ${resting(map)}, ${heirs(map)}, ${beneath(map)}`;

function remembered<Value>(count: (map: CascadeMap) => Promise<Value>): (map: CascadeMap) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (map) => {
    const key = JSON.stringify(map);
    const value = known.get(key) ?? count(map);
    known.set(key, value);
    return value;
  };
}

/** Who has acted on a paper, on the map of a day. Each question is two statements, however many bodies there are. */
export function cascades(em: EntityManager) {
  const schoolsOf = ({ day, hierarchy }: CascadeMap, office: string) => sql`(
    select jsonb_build_object('of', count(*), 'count', count(*) filter (where school.id in (select id from acted)))
    from organization_placement placed
    join organization school on school.id = placed.organization_id and school.kind = ${oneOf(schoolKinds)} and ${holdsOn('school', day)}
    where placed.parent_id = ${sql.ref(office)} and placed.hierarchy = ${hierarchy} and ${holdsOn('placed', day)})`;

  async function page(
    map: CascadeMap,
    kinds: readonly string[],
    { acted: wanted, under, ...args }: Asked,
    schools: boolean,
  ): Promise<Page<CascadeEntry>> {
    const where = sql.join(
      [
        sql`body.kind = ${oneOf(kinds)} and ${holdsOn('body', map.day)}`,
        ...(typeof wanted === 'boolean' ? [sql`${acted} = ${wanted}`] : []),
        ...(under ? [sql`beneath.parent_id = ${under}`] : []),
      ],
      sql` and `,
    );
    const [afterName, afterId] = readCursor(args.after) ?? [];
    const after =
      afterId === undefined ? sql`true` : sql`(${naturally('known.value')}, body.id) > (${afterName}, ${afterId})`;
    const [rows, [total]] = await Promise.all([
      rowsOf(
        em,
        sql<Found>`${everything(map)}, shown as (
            select ${entryFields('body')}, known.value as name, ${acted} as acted, ${inherited} as inherited
            from beneath join organization body on body.id = beneath.id
            join organization_name known on known.organization_id = body.id and ${holdsOn('known', map.day)}
            where ${where} and ${after} order by ${naturally('known.value')}, body.id limit ${pageSize(args) + 1}
          ) select shown.*, ${schools ? schoolsOf(map, 'shown.id') : sql`null`} as schools
            from shown order by ${naturally('shown.name')}, shown.id`,
      ),
      rowsOf(
        em,
        sql<{ count: number }>`${everything(map)} select count(*) as count
          from beneath join organization body on body.id = beneath.id where ${where}`,
      ),
    ]);
    return toPage(
      rows,
      args,
      total?.count ?? 0,
      (row) => [row.name, row.id],
      (row) => ({
        map,
        organization: toEntry(row),
        acted: row.acted,
        inherited: row.inherited,
        schools: row.schools,
      }),
    );
  }

  return {
    ...cascadePapers(em),
    offices: (map: CascadeMap, asked: Asked) => page(map, officeKinds(map.hierarchy), asked, true),
    schools: (map: CascadeMap, asked: Asked) => page(map, schoolKinds, asked, false),

    /** Counted once however many of the figures are asked for. */
    tallies: remembered(async (map: CascadeMap): Promise<CascadeTallies> => {
      const of = (kinds: readonly string[], and = sql`true`) =>
        sql`count(*) filter (where body.kind = ${oneOf(kinds)} and ${and})`;
      const offices = officeKinds(map.hierarchy);
      const direct = sql`beneath.parent_id = any(${[...map.issuerIds]})`;
      const [counts] = await rowsOf(
        em,
        sql<Counts>`${everything(map)} select
            ${of(offices)} as "offices", ${of(offices, acted)} as "officesActed",
            ${of(offices, inherited)} as "officesInherited",
            ${of(schoolKinds)} as "schools", ${of(schoolKinds, acted)} as "schoolsActed",
            ${of(schoolKinds, inherited)} as "schoolsInherited",
            ${of(schoolKinds, direct)} as "direct", ${of(schoolKinds, sql`${direct} and ${acted}`)} as "directActed"
          from beneath join organization body on body.id = beneath.id and ${holdsOn('body', map.day)}`,
      );
      const count = (name: keyof Counts): number => counts?.[name] ?? 0;
      return {
        offices: { count: count('officesActed'), of: count('offices') },
        officesInherited: count('officesInherited'),
        schools: { count: count('schoolsActed'), of: count('schools') },
        schoolsInherited: count('schoolsInherited'),
        directSchools: { count: count('directActed'), of: count('direct') },
      };
    }),

    /** The last days of maps before offices under the issuers came or went, since the paper, the newest first. */
    async earlierMaps({ paperId, issuerIds, hierarchy }: CascadeMap, today: Day): Promise<Day[]> {
      const rows = await rowsOf(
        em,
        sql<{ day: Day }>`select distinct placed.valid_to - 1 as day from organization_placement placed
          join organization office on office.id = placed.organization_id and office.kind = ${oneOf(officeKinds(hierarchy))}
          where placed.parent_id = any(${[...issuerIds]}) and placed.hierarchy in ('ADMINISTRATIVE', ${hierarchy}) and placed.valid_to <= ${today}
            and placed.valid_to > coalesce((select issued_on from official_document where id = ${paperId}), '-infinity')
          order by day desc limit 10`,
      );
      return rows.map(({ day }) => day);
    },
  };
}
