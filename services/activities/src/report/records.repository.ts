import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { nameOn, type Registry } from '@twinning/registry/registry';
import { type ActivityFields, activityColumns, listed } from '../activity/activity.fields.repository.ts';
import type { Activity } from '../activity/activity.ts';
import type { ReportingPeriod } from '../reporting-period/reporting-period.ts';
import type { Records } from './records.ts';

type Twinned = { id: string; title: string; signedOn: Day | null; plannedOn: Day | null; partyIds: string[] };
type Told = ActivityFields & Pick<Activity, 'participation'>;

/** Reads what a draft is composed of: seven statements, however much there is to tell. */
export function records({ em }: Work, registry: Registry, today: Day) {
  const twinned = (organizationId: string, { movementId, from, to }: ReportingPeriod) =>
    rowsOf(
      em,
      sql<Twinned>`select partnership.id, title, signed_on as "signedOn",
          (select min(counts_from) from plan where plan.partnership_id = partnership.id) as "plannedOn",
          array(select organization_id from party where partnership_id = partnership.id order by position) as "partyIds"
        from partnership
        where movement_id = ${movementId} and status not in ('DECLINED', 'LAPSED', 'PROPOSED')
          and id in (select partnership_id from party where organization_id = ${organizationId})
          and coalesce(valid_from, ${from}::date) < ${to}::date and (valid_to is null or valid_to > ${from}::date)
        order by signed_on, id`,
    );

  const told = async (organizationId: string, condition: ReturnType<typeof sql>): Promise<Activity[]> => {
    const rows = await rowsOf(
      em,
      sql<Told>`select ${activityColumns}, (
          select jsonb_agg(jsonb_build_object('organizationId', organization_id, 'teachers', teachers,
            'pupils', pupils, 'confirmedAt', null) order by position)
          from participation where activity_id = activity.id) as participation
        from activity
        where id in (select activity_id from participation where organization_id = ${organizationId}) and ${condition}
        order by coalesce(held_on, counts_from), id`,
    );
    return rows.map(({ participation, ...fields }) => ({ ...listed(fields), participation, disputes: [] }));
  };

  return {
    async of(
      organizationId: string,
      period: ReportingPeriod,
      movement: Records['movement'],
      shownPhotos: (activityIds: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>,
    ): Promise<Records> {
      const partnerships = await twinned(organizationId, period);
      const known = await registry.organizations([organizationId, ...partnerships.flatMap(({ partyIds }) => partyIds)]);
      const name = (id: string) => (known.has(id) ? nameOn(known.get(id)!, period.dueOn) : id);
      const activities = await told(
        organizationId,
        sql`movement_id = ${period.movementId} and status in ('RECORDED', 'CONFIRMED', 'DISPUTED')
          and counts_from >= ${period.from}::date and counts_from < ${period.to}::date`,
      );
      return {
        organizationId,
        organizationName: name(organizationId),
        movement,
        period,
        today,
        partnerships: partnerships.map(({ partyIds, ...partnership }) => ({
          ...partnership,
          twinNames: partyIds.filter((id) => id !== organizationId).map(name),
        })),
        activities,
        upcoming: await told(
          organizationId,
          sql`movement_id = ${period.movementId} and status = 'PLANNED' and held_on > ${today}::date`,
        ),
        planItems: await rowsOf(
          em,
          sql<Records['planItems'][number]>`select id, text, strand_code as "strandCode", due_on as "dueOn"
            from plan_item where partnership_id = any(${partnerships.map(({ id }) => id)}) order by due_on, plan_id, position`,
        ),
        photos: await shownPhotos(activities.map(({ id }) => id)),
      };
    },
  };
}
