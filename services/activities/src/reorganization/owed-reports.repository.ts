import type { Day } from '@twinning/domain/day';
import { sql } from '@twinning/persistence/sql';
import { endings, heirFor, stoodUnder } from '@twinning/registry/endings';
import type { Heirs } from '@twinning/registry/pass-on';

export type OwedReport = Heirs & { reorganizationId: string; reportId: string; obligationId: string };

const school = sql`school.id`;

/** The reports still to come that are due to bodies which one of the decrees ends, and to whom they are due instead. */
export const owedReports = (decrees: ReturnType<typeof sql>, today: Day) => sql<OwedReport>`
  with ${endings(decrees, today)}
  select ended.decree_id as "reorganizationId", report.id as "reportId", obligation.id as "obligationId",
    recipient.organization_id as "fromId",
    coalesce(array_agg(distinct heir.id) filter (where heir.id is not null), '{}') as "heirIds",
    bool_or(heir.id is null) as open
  from ended
  join report_recipient recipient on recipient.organization_id = ended.id and recipient.status = 'AWAITING'
  join report on report.id = recipient.report_id and report.submitted_at is null
  join obligation on obligation.id = report.obligation_id and not obligation.waived
  join reporting_period period on period.id = report.period_id
  left join lateral (
    select twin.id from (
      select report.organization_id as id
      union
      select twin.organization_id from (
        select partnership_id from party where organization_id = report.organization_id offset 0) own
      cross join lateral (
        select partnership.id from partnership
        where partnership.id = own.partnership_id and partnership.movement_id = period.movement_id
          and partnership.signed_on is not null
          and coalesce(partnership.valid_from, partnership.signed_on) < period.valid_to
          and (partnership.valid_to is null or partnership.valid_to > period.valid_from) offset 0) bound
      join party twin on twin.partnership_id = bound.id) twin
    where ${stoodUnder(sql`twin.id`)}
  ) school on true
  cross join lateral (select ${heirFor(school)} as id) heir
  group by ended.decree_id, ended.effective_on, report.id, obligation.id, recipient.organization_id
  order by ended.effective_on, ended.decree_id, report.id, recipient.organization_id`;
