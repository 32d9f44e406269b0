import { sql } from '@twinning/persistence/sql';
import type { Delivery } from './delivery.ts';

/** A day of Hanoi, of an instant. */
const dayOf = (instant: ReturnType<typeof sql>) => sql`(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** The activities held and recorded by a day; whether they were confirmed or in dispute on it. */
export const countedActivities = ({ movementId, asOf }: Delivery) => sql`
  select activity.id, activity.kind, activity.organizer_id,
    coalesce(activity.confirmed_on <= ${asOf}::date, false) as confirmed,
    exists (
      select from count_dispute where activity_id = activity.id and ${dayOf(sql`raised_at`)} <= ${asOf}::date
        and (resolved_at is null or ${dayOf(sql`resolved_at`)} > ${asOf}::date)
    ) as disputed
  from activity
  where activity.movement_id = ${movementId} and activity.counts_from <= ${asOf}::date
    and activity.status in ('RECORDED', 'CONFIRMED', 'DISPUTED')`;

/** The reports owed for periods that had begun by a day, waived ones left out, and what had become of them by then. */
export const owedReports = ({ movementId, asOf }: Delivery) => sql`
  select obligation.organization_id,
    coalesce(obligation.submitted_on <= ${asOf}::date, false) as submitted,
    coalesce(obligation.submitted_on <= ${asOf}::date and report.timely, false) as on_time,
    report.status = 'LOCKED' and not exists (
      select from report_recipient recipient where recipient.report_id = report.id
        and (recipient.status <> 'ACCEPTED' or ${dayOf(sql`recipient.decided_at`)} > ${asOf}::date)
    ) as accepted
  from obligation
  join reporting_period period on period.id = obligation.period_id
  join report on report.obligation_id = obligation.id
  where period.movement_id = ${movementId} and period.valid_from <= ${asOf}::date and not obligation.waived`;
