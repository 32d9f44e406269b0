import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { DueDay } from '#app/components/due-day.tsx';
import { ReportTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import type { Known } from '#app/graph/known.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { ObligationTag } from './tags.tsx';

export const ObligationRow = graphql(`
  fragment ObligationRow on Obligation {
    id
    status
    dueOn
    daysLate
    organization { id name generated }
    period { code title }
    recipients { id name }
    report { id status }
  }
`);

type Row = Known<ResultOf<typeof ObligationRow>>;

export function ObligationTable({ obligations, today }: { obligations: Row[]; today: string }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('reports:obligations.title')}
      rows={obligations}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t('reports:column.organization'),
          cell: ({ id, organization, period }) => (
            <>
              <ContextLink to={address.obligation(id, organization.id, period.code)}>{organization.name}</ContextLink>{' '}
              <DemonstrationMark generated={organization.generated} />
            </>
          ),
        },
        { name: t('reports:column.period'), cell: ({ period }) => period.title },
        { name: t('reports:column.duty'), cell: ({ status }) => <ObligationTag status={status} /> },
        { name: t('reports:column.due'), cell: (row) => <Due row={row} today={today} /> },
        {
          name: t('reports:column.recipients'),
          cell: ({ recipients }) =>
            recipients.map(({ id, name }) => (
              <span key={id} className="block">
                {name}
              </span>
            )),
        },
        { name: t('reports:column.report'), cell: (row) => <Paper row={row} /> },
      ]}
    />
  );
}

/** How late is only of interest while something is still owed. */
function Due({ row: { status, dueOn, daysLate }, today }: { row: Row; today: string }) {
  const { t, day, number } = useWords();
  if (status === 'FULFILLED' || status === 'WAIVED') return day(dueOn);
  if (status === 'OVERDUE')
    return (
      <span className="font-medium text-late">
        {t('common:date.daysLate', { count: daysLate, formatted: number(daysLate) })} (
        {t('common:date.due', { day: day(dueOn) })})
      </span>
    );
  return <DueDay day={dueOn} today={today} />;
}

function Paper({ row: { report, organization, period, status } }: { row: Row }) {
  const { t } = useWords();
  const mine = actingUnits(useViewer()).some(({ id }) => id === organization.id);
  if (report && report.status !== 'EXPECTED')
    return (
      <ContextLink to={address.report(report.id)} className="inline-block py-1">
        <ReportTag status={report.status} />
      </ContextLink>
    );
  if (mine && status !== 'WAIVED')
    return <ContextLink to={address.draftReport(organization.id, period.code)}>{t('reports:draft.verb')}</ContextLink>;
  return <span className="text-soft">{t('reports:none')}</span>;
}
