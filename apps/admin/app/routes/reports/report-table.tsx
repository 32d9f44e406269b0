import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { ReportTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Timeliness } from './timeliness.tsx';

export const ReportRow = graphql(`
  fragment ReportRow on Report {
    id
    status
    submittedAt
    timely
    organization { id name generated }
    period { code title }
    recipients { organization { id name } status }
  }
`);

export function ReportTable({ reports }: { reports: ResultOf<typeof ReportRow>[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('reports:title')}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t('reports:column.organization'),
          cell: ({ id, organization }) => (
            <>
              <ContextLink to={address.report(id)}>{organization.name}</ContextLink>{' '}
              <DemonstrationMark generated={organization.generated} />
            </>
          ),
        },
        { name: t('reports:column.period'), cell: ({ period }) => period.title },
        { name: t('reports:column.status'), cell: ({ status }) => <ReportTag status={status} /> },
        { name: t('reports:column.submitted'), cell: (report) => <Timeliness {...report} /> },
        {
          name: t('reports:column.recipients'),
          cell: ({ recipients }) =>
            recipients.map(({ organization, status }) => (
              <span key={organization.id} className="block">
                {organization.name} <span className="text-soft">({t(`reports:recipient.${status}`)})</span>
              </span>
            )),
        },
      ]}
    />
  );
}
