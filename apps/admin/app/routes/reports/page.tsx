import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { Fact, Facts } from '#app/components/facts.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ReportTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { dayOfInstant } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useViewer } from '#app/session/viewer.ts';
import { Recipients } from './recipients.tsx';
import {
  AcceptReport,
  Plain,
  ReopenReport,
  ReportDay,
  ReportPageQuery,
  ReturnReport,
  SubmitReport,
  WithReason,
} from './report.server.ts';
import { ReportActs } from './report-acts.tsx';
import { ReportPaper } from './report-paper.tsx';
import { rightsOn } from './rights.ts';
import { Timeliness } from './timeliness.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const id = args.params.id ?? '';
  const { data: sent } = await graph.ask(ReportDay, { id });
  const submittedAt = sent?.report?.submittedAt;
  const { data, missing } = await graph.ask(ReportPageQuery, {
    id,
    ...(submittedAt && { on: dayOfInstant(submittedAt) }),
  });
  if (!data?.report) throw notFoundOr(missing, args.context);
  const report = known(data.report, t('common:unreadUnit'));
  const title = t('reports:page.title', { period: report.period.title, unit: report.organization.name });
  return { title, preview: t(`reports:status.${report.status}`), report, missing };
}

const acts = {
  submit: act(Plain, 'reports:said.submitted', (graph, input) => graph.change(SubmitReport, { input })),
  accept: act(Plain, 'reports:said.accepted', (graph, input) => graph.change(AcceptReport, { input })),
  return: act(WithReason, 'reports:said.returned', (graph, input) => graph.change(ReturnReport, { input })),
  reopen: act(WithReason, 'reports:said.reopened', (graph, input) => graph.change(ReopenReport, { input })),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function ReportPage() {
  const { t, period: termOf, day } = useWords();
  const { title, report, missing } = useLoaderData<typeof loader>();
  const { organization, period, obligation, recipients } = report;
  const rights = rightsOn(report, useViewer());
  return (
    <>
      <PageHeader
        kicker={t('reports:page.kicker')}
        title={title}
        tag={
          <>
            <ReportTag status={report.status} />
            <DemonstrationMark generated={report.generated} />
          </>
        }
      />
      <MissingNote services={missing} />
      <Facts>
        <Fact name={t('reports:column.organization')}>
          <OrganizationLink organization={organization} />
        </Fact>
        <Fact name={t('reports:page.covers')}>{termOf(period)}</Fact>
        <Fact name={t('reports:column.submitted')}>
          <Timeliness {...report} />
        </Fact>
        <Fact name={t('reports:page.duty')}>
          {obligation && (
            <ContextLink to={address.obligation(obligation.id, organization.id, period.code)}>
              {t('reports:page.before', { day: day(obligation.dueOn) })}
            </ContextLink>
          )}
        </Fact>
      </Facts>
      <ReportActs report={report} rights={rights} />
      <Recipients recipients={recipients} sent={report.submittedAt !== null} />
      {report.sections.length > 0 && (
        <div className="mt-10">
          <ReportPaper report={report} />
        </div>
      )}
    </>
  );
}
