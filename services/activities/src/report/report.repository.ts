import type { EntityManager } from '@mikro-orm/postgresql';
import { type Day, dayOf } from '@twinning/domain/day';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { PageArguments } from '@twinning/subgraph/page';
import { emptyPage, pageLoader } from '../page/pages.repository.ts';
import type { Reader } from '../reader/reader.ts';
import { visibleReport } from '../reader/visible.repository.ts';
import { announced } from './announce-report.ts';
import { evolve, type Report, type ReportEvent } from './report.ts';
import {
  type ListedReport,
  type ReportFilter,
  reportColumns,
  reportConditions,
  reportPages,
} from './report-list.repository.ts';
import { reportLoaders } from './report-loaders.repository.ts';
import { saveReports } from './save-reports.repository.ts';

type Locked = Report & { dueOn: Day; code: string; movementId: string };

export function reports(work: Work, reading: () => Promise<Reader>) {
  const { em } = work;
  const loaders = reportLoaders(em, reading);
  const ofOrganization = pageLoader<{ id: string; args: PageArguments }, ListedReport>(async (ids, { args }) =>
    reportPages(
      em,
      await reading(),
      sql`report.organization_id`,
      [sql`report.organization_id = any(${[...ids]})`],
      args,
    ),
  );

  /** The lock comes first: read in the locking statement, the recipients would be those from before the wait. */
  async function locked(tx: EntityManager, id: string, version?: number | null): Promise<Locked> {
    await rowsOf(
      tx,
      sql`select report.id from report join obligation on obligation.id = report.obligation_id
        where report.id = ${id} for update of report, obligation`,
    );
    const [row] = await rowsOf(
      tx,
      sql<Locked>`select ${reportColumns}, report.sections, reporting_period.code,
          reporting_period.movement_id as "movementId",
          (select due_on from obligation where id = report.obligation_id) as "dueOn",
          (select coalesce(jsonb_agg(jsonb_build_object('organizationId', organization_id, 'status', status,
              'decidedAt', decided_at, 'reason', reason) order by position), '[]')
            from report_recipient where report_id = report.id) as recipients
        from report join reporting_period on reporting_period.id = report.period_id
        where report.id = ${id} and ${visibleReport(await reading())} `,
    );
    if (!row) throw new NotFound();
    if (version != null && row.version !== version) throw new StaleVersion();
    return {
      ...row,
      recipients: row.recipients.map(({ decidedAt, ...rest }) => ({
        ...rest,
        decidedAt: decidedAt && new Date(decidedAt),
      })),
    };
  }

  return {
    ...loaders,
    pageOf: (organizationId: string, args: PageArguments) => ofOrganization.load({ id: organizationId, args }),

    async list(filter: ReportFilter, args: PageArguments) {
      const pages = await reportPages(em, await reading(), sql`'all'`, [...reportConditions(filter)], args);
      return pages.get('all') ?? emptyPage(args);
    },

    /** Decide, evolve, save and announce: one transaction or nothing. */
    change(
      id: string,
      version: number | null | undefined,
      decide: (report: Report, dueOn: Day) => ReportEvent[] | Promise<ReportEvent[]>,
    ): Promise<Report> {
      return work.transaction(async (tx) => {
        const { dueOn, code, movementId, ...before } = await locked(tx, id, version);
        const events = await decide(before, dueOn);
        const after = { ...events.reduce(evolve, before), version: before.version + 1 };
        await saveReports(tx, [after]);
        if (after.submittedAt)
          await rowsOf(
            tx,
            sql`update obligation set submitted_on = ${dayOf(after.submittedAt)}, version = version + 1
              where id = ${after.obligationId} and submitted_on is null`,
          );
        await work.announce(tx, announced(before, after, events, { code, movementId }));
        loaders.forget(id);
        return after;
      });
    },
  };
}
