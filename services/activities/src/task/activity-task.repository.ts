import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { organizationsOf } from '../reader/reader.ts';
import type { ActivityTask } from './activity-task.ts';

/** What waits for the caller: reports with the nearest day first, then activities, the oldest first. */
export function activityTasks({ em, actor }: Work) {
  return {
    list: (first: number): Promise<ActivityTask[]> => {
      const own = organizationsOf(actor);
      return rowsOf(
        em,
        sql<ActivityTask>`select kind, "activityId", "reportId", "obligationId", "organizationId", "dueOn" from (
          select 'CONFIRM' as kind, activity.id as "activityId", null as "reportId", null as "obligationId",
            party.organization_id as "organizationId", null::date as "dueOn", activity.counts_from as since
          from activity join party on party.partnership_id = activity.partnership_id
          left join participation part
            on part.activity_id = activity.id and part.organization_id = party.organization_id
          where activity.status = 'RECORDED' and party.organization_id = any(${own})
            and party.organization_id <> activity.organizer_id and part.confirmed_at is null
          union all
          select case report.status when 'EXPECTED' then 'DRAFT_REPORT' when 'DRAFT' then 'SUBMIT_REPORT'
              else 'REVISE_REPORT' end,
            null, report.id, obligation.id, report.organization_id, obligation.due_on, obligation.due_on
          from report join obligation on obligation.id = report.obligation_id
          where report.organization_id = any(${own}) and not (obligation.waived and report.submitted_at is null)
            and report.status in ('EXPECTED', 'DRAFT', 'RETURNED', 'REOPENED')
          union all
          select 'DECIDE_REPORT', null, report.id, report.obligation_id, recipient.organization_id, null,
            obligation.due_on
          from report_recipient recipient join report on report.id = recipient.report_id
          join obligation on obligation.id = report.obligation_id
          where recipient.organization_id = any(${own}) and recipient.status = 'AWAITING'
            and report.status in ('SUBMITTED', 'ACCEPTED', 'RETURNED')
        ) task order by "dueOn" nulls last, since, kind, "activityId", "reportId" limit ${first}`,
      );
    },
  };
}
