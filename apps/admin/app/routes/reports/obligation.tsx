import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fact, Facts } from '#app/components/facts.tsx';
import { OrganizationLink, OrganizationLinks } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { ReportTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { ReasonForm } from '#app/forms/reason-form.tsx';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { ExtendForm } from './extend-form.tsx';
import { Extending, ExtendObligation, ObligationQuery, WaiveObligation, Waiving } from './obligation.server.ts';
import { ObligationTag } from './tags.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const organization = searchParams.get('organization');
  const period = searchParams.get('period');
  const { data, missing } = await graph.ask(ObligationQuery, { organization, period });
  const found = data?.obligations?.edges.map(({ node }) => node).find(({ id }) => id === args.params.id);
  if (!found) throw notFoundOr(missing, args.context);
  const obligation = known(found, t('common:unreadUnit'));
  return { title: t('reports:obligation.title', { unit: obligation.organization.name }), obligation };
}

const acts = {
  extend: act(Extending, 'reports:said.extended', (graph, input) => graph.change(ExtendObligation, { input })),
  waive: act(Waiving, 'reports:said.waived', (graph, input) => graph.change(WaiveObligation, { input })),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function ObligationPage() {
  const { t, day, number } = useWords();
  const { title, obligation } = useLoaderData<typeof loader>();
  const { id, organization, period, status, dueOn, daysLate, recipients, report } = obligation;
  const units = actingUnits(useViewer());
  const office =
    units.find((unit) => recipients.some((recipient) => recipient.id === unit.id)) ??
    units.find(({ kind }) => kind === 'DEPARTMENT');
  const owed = status !== 'FULFILLED' && status !== 'WAIVED';
  return (
    <>
      <PageHeader kicker={t('reports:obligations.title')} title={title} tag={<ObligationTag status={status} />} />
      <Facts>
        <Fact name={t('reports:column.organization')}>
          <OrganizationLink organization={organization} />
        </Fact>
        <Fact name={t('reports:column.period')}>{period.title}</Fact>
        <Fact name={t('reports:column.due')}>
          {day(dueOn)}
          {owed && daysLate > 0 && (
            <span className="font-medium text-late">
              {', '}
              {t('common:date.daysLate', { count: daysLate, formatted: number(daysLate) })}
            </span>
          )}
        </Fact>
        <Fact name={t('reports:column.recipients')}>
          {recipients.length > 0 && <OrganizationLinks organizations={recipients} />}
        </Fact>
        <Fact name={t('reports:column.report')}>
          {report && (
            <ContextLink to={address.report(report.id)}>
              <ReportTag status={report.status} />
            </ContextLink>
          )}
        </Fact>
      </Facts>
      {office && owed && (
        <Section title={t('reports:obligation.change')}>
          <div className="grid gap-4">
            <ExtendForm id={id} onBehalfOf={office.id} dueOn={dueOn} />
            <ReasonForm
              name="waive"
              fields={{ obligationId: id, onBehalfOf: office.id }}
              verb={t('reports:obligation.waive')}
              lead={t('reports:obligation.waiveLead', { unit: organization.name })}
              label={t('reports:reason')}
              hint={t('reports:obligation.waiveHint')}
            />
          </div>
        </Section>
      )}
    </>
  );
}
