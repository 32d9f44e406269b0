import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Delivery, DeliveryRemainder, Hierarchy, Totals, UnitDelivery } from './delivery.ts';
import { countedActivities, owedReports } from './facts.repository.ts';
import { type FunnelStep, funnel } from './funnel.repository.ts';
import { unitOf, unitsOn } from './unit.repository.ts';

type OnMap = Delivery & { hierarchy: Hierarchy };
type Laid = { units: UnitDelivery[]; remainder: DeliveryRemainder };

/**
 * Progress figures; each part is one statement, and asked twice in a request it is read once. They count what is not
 * confirmed or accepted yet too, whoever looks at them, and show none of it.
 */
export function delivery({ em }: Work) {
  const once = <Key extends object, Value>(read: (em: EntityManager, key: Key) => Promise<Value>) => {
    const loader = new DataLoader<Key, Value, string>(
      (keys) => asService(() => Promise.all(keys.map((key) => read(em, key)))),
      {
        cacheKeyFn: (key) => JSON.stringify(key),
      },
    );
    return (key: Key) => loader.load(key);
  };
  return {
    totals: once<Delivery, Totals>(totals),
    funnel: once<Delivery, FunnelStep[]>(funnel),
    byUnit: once<OnMap, Laid>(byUnit),
  };
}

async function totals(em: EntityManager, facts: Delivery): Promise<Totals> {
  const [row] = await rowsOf(
    em,
    sql<Totals>`select * from (
        select count(*) filter (where kind = 'THEMATIC_SESSION') as "thematicSessions", count(*) as recorded,
          count(*) filter (where confirmed) as confirmed, count(*) filter (where disputed) as disputed
        from (${countedActivities(facts)}) activity
      ) activities, (
        select count(*) as due, count(*) filter (where submitted) as submitted,
          count(*) filter (where on_time) as "onTime", count(*) filter (where accepted) as accepted
        from (${owedReports(facts)}) report
      ) reports`,
  );
  return row!;
}

async function byUnit(em: EntityManager, { hierarchy, ...facts }: OnMap): Promise<Laid> {
  const { mapOn } = facts;
  const rows = await rowsOf(
    em,
    sql<Omit<UnitDelivery, 'organizationId'> & { organizationId: string | null }>`with held as (
        select ${unitOf(sql`owner.id`, mapOn, hierarchy)} as unit, owner.sessions from (
          select organizer_id as id, count(*) as sessions from (${countedActivities(facts)}) activity
          where kind = 'THEMATIC_SESSION' group by organizer_id
        ) owner
      ), owed as (
        select ${unitOf(sql`report.organization_id`, mapOn, hierarchy)} as unit, report.on_time
        from (${owedReports(facts)}) report
      ), unit as (
        ${unitsOn(mapOn, hierarchy)} union select unit from held
      ), sessions as (
        select unit, sum(sessions)::int as count from held group by unit
      ), reports as (
        select unit.id as unit, count(*)::int as due, (count(*) filter (where on_time))::int as on_time
        from owed left join unit on unit.id = owed.unit group by unit.id
      )
      select unit.id as "organizationId", coalesce(sessions.count, 0) as "thematicSessions",
        coalesce(reports.due, 0) as due, coalesce(reports.on_time, 0) as "onTime"
      from (select id from unit union select null) unit
      left join sessions on sessions.unit is not distinct from unit.id
      left join reports on reports.unit is not distinct from unit.id
      order by unit.id`,
  );
  const units = rows.filter((row): row is UnitDelivery => row.organizationId !== null);
  const { thematicSessions, due, onTime } = rows.find(({ organizationId }) => organizationId === null)!;
  return { units, remainder: { thematicSessions, due, onTime } };
}
