import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { ReportTag } from '#app/components/status-tags.tsx';
import { Tag } from '#app/components/tag.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { SeeAll } from './see-all.tsx';
import type { Obligations, Reports } from './types.ts';

type ReportSectionProps = { id: string; reports: Reports; obligations: Obligations | null };

export function ReportSection({ id, reports, obligations }: ReportSectionProps) {
  const { t, instant } = useWords();
  const { edges, totalCount } = reports;
  return (
    <Section
      title={t('organizations:page.reports')}
      aside={<SeeAll total={totalCount} shown={edges.length} to={address.reports({ organization: id })} />}
    >
      {edges.length === 0 && (
        <EmptyState
          title={t('organizations:page.reportsEmpty.title')}
          reason={t('organizations:page.reportsEmpty.reason')}
        />
      )}
      {edges.length > 0 && (
        <DataTable
          caption={t('organizations:page.reports')}
          rows={edges.map(({ node }) => node)}
          keyOf={(report) => report.id}
          columns={[
            {
              name: t('organizations:page.reportPeriod'),
              cell: ({ id, period }) => <ContextLink to={address.report(id)}>{period.title}</ContextLink>,
            },
            { name: t('organizations:page.reportStatus'), cell: ({ status }) => <ReportTag status={status} /> },
            {
              name: t('organizations:page.reportSubmitted'),
              cell: ({ submittedAt, timely }) => (
                <>
                  {submittedAt && instant(submittedAt)} {timely === false && <Tag tone="late">{t('reports:late')}</Tag>}
                </>
              ),
            },
            {
              name: t('organizations:page.reportRecipients'),
              cell: ({ recipients }) =>
                recipients.map(({ organization, status }, index) => (
                  <span key={organization?.id ?? index} className="block">
                    {organization?.name ?? t('common:unreadUnit')}{' '}
                    <span className="text-soft">({t(`reports:recipient.${status}`)})</span>
                  </span>
                )),
            },
          ]}
        />
      )}
      {obligations && <Overdue obligations={obligations} />}
    </Section>
  );
}

function Overdue({ obligations }: { obligations: Obligations }) {
  const { t, number, day } = useWords();
  if (obligations.totalCount === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="font-medium">
        {t('organizations:page.obligations')}: {number(obligations.totalCount)}{' '}
        <span className="text-table font-normal text-soft">({t('organizations:page.obligationsNote')})</span>
      </h3>
      <ul className="mt-1">
        {obligations.edges.map(({ node }) => (
          <li key={node.id} className="text-table">
            <OrganizationLink organization={node.organization} />
            {` · ${node.period.title} · `}
            <span className="text-late">
              {t('common:date.daysLate', { count: node.daysLate, formatted: number(node.daysLate) })}
            </span>
            {` (${t('common:date.due', { day: day(node.dueOn) })})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
