import { sql } from '@twinning/persistence/sql';
import type { Reader, Window } from './reader.ts';

type Condition = ReturnType<typeof sql<boolean>>;

const anyOf = (conditions: readonly Condition[]): Condition => sql`(${sql.join([...conditions], sql` or `)})`;

function within({ from, to }: Window, day: Condition): Condition {
  return sql`(${from}::date is null or ${day} >= ${from}::date) and (${to}::date is null or ${day} < ${to}::date)`;
}

/** The policy of activities, for a statement in which the table goes by its own name. */
export function visibleActivity({ signedIn, seesAll, judges, reach }: Reader): Condition {
  if (seesAll || judges) return sql`true`;
  if (!signedIn) return sql`false`;
  return anyOf([
    sql`activity.status = 'CONFIRMED'`,
    ...reach.map(
      (window) =>
        sql<boolean>`(${within(window, sql`coalesce(activity.held_on, activity.counts_from)`)} and ${takesPart(window)})`,
    ),
  ]);
}

const takesPart = ({ organizationIds }: Window): Condition => sql`(
  activity.id in (select activity_id from participation where organization_id = any(${organizationIds}::text[]))
  or activity.partnership_id in (select partnership_id from party where organization_id = any(${organizationIds}::text[]))
)`;

/** Whether the reader sees an activity from within: with everything it shows, confirmed or not. */
export function insideActivity(reader: Reader): Condition {
  if (reader.seesAll) return sql`true`;
  return anyOf([
    sql`false`,
    ...reader.reach.map(
      (window) =>
        sql<boolean>`(${within(window, sql`coalesce(activity.held_on, activity.counts_from)`)} and ${takesPart(window)})`,
    ),
  ]);
}

/** The policy of reports; the statement joins `reporting_period`. Drafts keep their text to their author. */
export function visibleReport({ seesAll, judges, own }: Reader): Condition {
  if (seesAll) return sql`true`;
  return anyOf([
    judges ? sql`report.status in ('ACCEPTED', 'LOCKED')` : sql`false`,
    ...own.map(
      (window) => sql<boolean>`(${within(window, sql`reporting_period.due_on`)} and (
        report.organization_id = any(${window.organizationIds}::text[])
        or report.id in (select report_id from report_recipient where organization_id = any(${window.organizationIds}::text[]))
        or report.id in (select report_id from report_rerouting where organization_id = any(${window.organizationIds}::text[]))
      ))`,
    ),
  ]);
}
