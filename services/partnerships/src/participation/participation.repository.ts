import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { RawBuilder } from 'kysely';
import type { Breakdown, Figure, Hierarchy, Participant, Participation, Tally } from './participation.ts';
import { alive, population } from './population.repository.ts';

type Totals = Record<'districts' | 'all_districts' | 'planned' | 'lower' | 'signed' | 'upper', number>;
type UnitFields = { unit_id: string | null; count: number; of: number };
type ParticipantFields = { id: string; name: string; partnership_id: string | null };
export type Standing = { unit?: string | null | undefined; withoutUnit?: boolean | undefined; hierarchy: Hierarchy };

const sources = {
  DISTRICTS: sql`select office.*, partnership_id from office join twinned using (id)`,
  SCHOOLS_WITH_PLAN: sql`select lower.*, partnership_id from lower join planned using (id)`,
  SCHOOLS_WITHOUT_PLAN: sql`select lower.*, null as partnership_id from lower where id not in (select id from planned)`,
  UPPER_UNITS_SIGNED: sql`select upper.*, partnership_id from upper join signed using (id)`,
} satisfies Record<Figure, unknown>;

/** Every unit each school stands under on a day. */
const placed = (schools: RawBuilder<unknown>, hierarchy: Hierarchy, day: string) => sql`
  select school.*, unit.id as unit_id from (${schools}) school
  left join lateral (
    select placement.parent_id as id from registry_placement placement
    join registry_organization unit on unit.id = placement.parent_id and ${alive('unit', day)}
    where placement.organization_id = school.id and placement.hierarchy = ${hierarchy} and ${alive('placement', day)}
    offset 0) unit on true`;

/** The one unit of each; a school under none or several stands under no single one. */
const theOneUnit = sql`case when count(unit_id) = 1 then min(unit_id) end as unit_id`;
const laid = sql`select id, ${theOneUnit} from placed group by id`;

/** Figures count what is still unsigned too, whoever looks at them: they name the parties and never what it says. */
const counted = <Row>(em: EntityManager, statement: RawBuilder<Row>): Promise<Row[]> =>
  asService(() => rowsOf(em, statement));

/** Figures are counted where the rows are: one statement each, whatever the size of the country. */
export function participation({ em }: Work) {
  const kept = new Map<string, Promise<unknown>>();
  const once = <Result>(key: readonly string[], count: () => Promise<Result>): Promise<Result> => {
    const name = key.join(' ');
    const known = (kept.get(name) as Promise<Result> | undefined) ?? count();
    kept.set(name, known);
    return known;
  };

  return {
    totals: (of: Participation) =>
      once(['totals', of.movement.id, of.asOf], async () => {
        const [row] = await counted(
          em,
          sql<Totals>`with recursive ${population(of)} select
            (select count(*)::int from office join twinned using (id)) as districts,
            (select count(*)::int from office) as all_districts,
            (select count(*)::int from lower join planned using (id)) as planned,
            (select count(*)::int from lower) as lower,
            (select count(*)::int from upper join signed using (id)) as signed,
            (select count(*)::int from upper) as upper`,
        );
        const tally = (count: keyof Totals, all: keyof Totals): Tally => ({ count: row![count], of: row![all] });
        return {
          districts: tally('districts', 'all_districts'),
          schoolsWithPlan: tally('planned', 'lower'),
          upperUnitsSigned: tally('signed', 'upper'),
        };
      }),

    byUnit: (of: Participation, hierarchy: Hierarchy): Promise<Breakdown> =>
      once(['units', of.movement.id, of.asOf, of.mapOn, hierarchy], async () => {
        const rows = await counted(
          em,
          sql<UnitFields>`with recursive ${population(of)},
          placed as (${placed(sql`select id from lower`, hierarchy, of.mapOn)}),
          laid as (${laid}),
          unit as (
            select unit_id as id from placed where unit_id is not null
            union
            select unit_id from (${placed(sql`select id from centre`, hierarchy, of.mapOn)}) centres
            where unit_id is not null),
          counted as (
            select unit_id, count(planned.id)::int as count, count(*)::int as of
            from laid left join planned on planned.id = laid.id group by unit_id)
          select unit.id as unit_id, coalesce(counted.count, 0) as count, coalesce(counted.of, 0) as of
          from unit full join counted on counted.unit_id = unit.id
          order by (
            select ${nameOn('organization', of.mapOn)} from registry_organization organization
            where organization.id = unit.id) collate "vi-x-icu", unit.id`,
        );
        return split(rows);
      }),

    async participants(
      of: Participation,
      figure: Figure,
      standing: Standing,
      page: PageArguments,
    ): Promise<Page<Participant>> {
      const size = pageSize(page);
      const [name, id] = readCursor(page.after) ?? [null, null];
      const listed = sql`with recursive ${population(of)}, source as materialized (${sources[figure]}),
        placed as (${placed(sql`select * from source`, standing.hierarchy, of.mapOn)}),
        laid as (
          select id, any_value(names) as names, min(partnership_id) as partnership_id, ${theOneUnit} from placed group by id),
        listed as (
          select id, partnership_id, ${nameOn('laid', of.mapOn)} collate "vi-x-icu" as name
          from laid where ${underUnit(standing)})`;
      const [total, rows] = await Promise.all([
        counted(em, sql<{ total: number }>`${listed} select count(*)::int as total from listed`),
        counted(
          em,
          sql<ParticipantFields>`${listed} select id, name, partnership_id from listed
          where ${id}::text is null or (name, id) > (${name}::text collate "vi-x-icu", ${id}::text)
          order by name, id limit ${size + 1}`,
        ),
      ]);
      return toPage(
        rows,
        { ...page, first: size },
        total[0]?.total ?? 0,
        (row) => [row.name, row.id],
        (row) => ({ id: row.id, partnershipId: row.partnership_id }),
      );
    },
  };
}

const underUnit = ({ unit, withoutUnit }: Standing) =>
  withoutUnit ? sql`laid.unit_id is null` : unit ? sql`laid.unit_id = ${unit}` : sql`true`;

/** The name borne on a day or, outside its life, the nearest one. */
const nameOn = (table: string, day: string) => sql`(
  select name ->> 'value' from jsonb_array_elements(${sql.ref(`${table}.names`)}) name
  order by (name ->> 'from') <= ${day} desc,
    case when (name ->> 'from') <= ${day} then name ->> 'from' end desc, name ->> 'from' limit 1)`;

function split(rows: readonly UnitFields[]): Breakdown {
  const units = rows.flatMap(({ unit_id: unitId, count, of }) =>
    unitId === null ? [] : [{ unitId, schoolsWithPlan: { count, of } }],
  );
  const { count, of } = rows.find(({ unit_id }) => unit_id === null) ?? { count: 0, of: 0 };
  return { units, remainder: { count, of } };
}
