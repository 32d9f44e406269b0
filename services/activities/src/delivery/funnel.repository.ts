import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Delivery, type FunnelStage, funnelStages } from './delivery.ts';

export type FunnelStep = { stage: FunnelStage; organizations: number };

/**
 * How many organizations came how far: each stage counts those of the stage before that took this step as well.
 * A partnership that was declined or lapsed counts for nobody.
 */
export async function funnel(em: EntityManager, { movementId, asOf }: Delivery): Promise<FunnelStep[]> {
  const [row] = await rowsOf(
    em,
    sql<Record<FunnelStage, number>>`with twinned as (
        select party.organization_id as id, partnership.signed_on,
          (select min(counts_from) from plan where plan.partnership_id = partnership.id) as planned_on,
          coalesce(partnership.proposed_on, partnership.signed_on, partnership.valid_from) as paired_on
        from partnership join party on party.partnership_id = partnership.id
        where partnership.movement_id = ${movementId} and partnership.status not in ('DECLINED', 'LAPSED')
      ), stages as (
        select id, bool_or(coalesce(signed_on <= ${asOf}::date, false)) as signed,
          bool_or(coalesce(planned_on <= ${asOf}::date, false)) as planned,
          id in (select organization_id from participation join activity on activity.id = activity_id
            where movement_id = ${movementId} and counts_from <= ${asOf}::date
              and activity.status in ('RECORDED', 'CONFIRMED', 'DISPUTED')) as acted,
          id in (select organization_id from participation join activity on activity.id = activity_id
            where movement_id = ${movementId} and counts_from <= ${asOf}::date
              and confirmed_on <= ${asOf}::date) as confirmed,
          id in (select organization_id from obligation join reporting_period period on period.id = period_id
            where period.movement_id = ${movementId} and submitted_on <= ${asOf}::date) as reported,
          id in (select organization_id from award
            where movement_id = ${movementId} and awarded_on <= ${asOf}::date and not cancelled) as recognized
        from twinned where coalesce(paired_on, planned_on) <= ${asOf}::date group by id
      )
      select count(*) as "PAIRED",
        count(*) filter (where signed) as "SIGNED",
        count(*) filter (where signed and planned) as "PLANNED",
        count(*) filter (where signed and planned and acted) as "ACTED",
        count(*) filter (where signed and planned and acted and confirmed) as "CONFIRMED",
        count(*) filter (where signed and planned and acted and confirmed and reported) as "REPORTED",
        count(*) filter (where signed and planned and acted and confirmed and reported and recognized) as "RECOGNIZED"
      from stages`,
  );
  return funnelStages.map((stage) => ({ stage, organizations: row![stage] }));
}
