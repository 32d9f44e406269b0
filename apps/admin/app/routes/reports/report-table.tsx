import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { ReportTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import type { Known } from '#app/graph/known.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Timeliness } from './timeliness.tsx';

export const ReportRow = graphql(`
  fragment ReportRow on Report {
    id
    status
    submittedAt
    timely
    generated
    organization { id name }
    period { code title }
    recipients { organization { id name } status }
  }
`);

export function ReportTable({ reports }: { reports: Known<ResultOf<typeof ReportRow>>[] }) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('reports:title')}
      rows={reports}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t('reports:column.organization'),
          cell: ({ id, organization, generated }) => (
            <>
              <ContextLink to={address.report(id)}>{organization.name}</ContextLink>{' '}
              <DemonstrationMark generated={generated} />
            </>
          ),
        },
        { name: t('reports:column.period'), cell: ({ period }) => period.title },
        { name: t('reports:column.status'), cell: ({ status }) => <ReportTag status={status} /> },
        { name: t('reports:column.submitted'), cell: (report) => <Timeliness {...report} /> },
        {
          name: t('reports:column.recipients'),
          cell: ({ recipients, submittedAt }) =>
            recipients.map(({ organization, status }) => (
              <span key={organization.id} className="block">
                {organization.name}
                {submittedAt && <span className="text-soft"> ({t(`reports:recipient.${status}`)})</span>}
              </span>
            )),
        },
      ]}
    />
  );
}
