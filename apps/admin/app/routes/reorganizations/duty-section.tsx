import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Heirs } from './heir.tsx';
import type { Consents, Reorganization, Reports } from './record.server.ts';

type Foundings = Pick<Reorganization, 'foundings'>;

/** Consents that the sources owed, and who gives them instead. */
export function ConsentSection({ consents, foundings }: Foundings & { consents: Consents }) {
  const { t, number } = useWords();
  if (consents.totalCount === 0) return null;
  return (
    <Section title={t('reorganizations:page.consents')} aside={number(consents.totalCount)}>
      <DataTable
        caption={t('reorganizations:page.consents')}
        rows={consents.edges}
        keyOf={({ cursor }) => cursor}
        columns={[
          {
            name: t('reorganizations:page.partnership'),
            cell: ({ node: { partnership } }) =>
              partnership && <ContextLink to={address.partnership(partnership.id)}>{partnership.title}</ContextLink>,
          },
          {
            name: t('reorganizations:page.owedBy'),
            cell: ({ node }) => <OrganizationLink organization={node.owedBy} />,
          },
          {
            name: t('reorganizations:page.heirs'),
            cell: ({ node }) => <Heirs duty={node} foundings={foundings} />,
          },
        ]}
      />
      <Pager page={consents} name="consents" of={t('reorganizations:page.consents')} />
    </Section>
  );
}

/** Reports that were due to the sources, and to whom they are due instead. */
export function ReportSection({ reports, foundings }: Foundings & { reports: Reports }) {
  const { t, number, day } = useWords();
  if (reports.totalCount === 0) return null;
  return (
    <Section title={t('reorganizations:page.obligations')} aside={number(reports.totalCount)}>
      <DataTable
        caption={t('reorganizations:page.obligations')}
        rows={reports.edges}
        keyOf={({ cursor }) => cursor}
        columns={[
          {
            name: t('reorganizations:page.obligation'),
            cell: ({ node: { obligation } }) =>
              obligation && (
                <>
                  <ContextLink
                    to={address.obligation(obligation.id, obligation.organization?.id ?? '', obligation.period.code)}
                  >
                    {obligation.organization?.name ?? t('common:unreadUnit')}
                  </ContextLink>
                  <span className="block text-small text-soft">
                    {obligation.period.title}, {t('common:date.due', { day: day(obligation.dueOn) })}
                  </span>
                </>
              ),
          },
          {
            name: t('reorganizations:page.owedTo'),
            cell: ({ node }) => <OrganizationLink organization={node.owedTo} />,
          },
          {
            name: t('reorganizations:page.heirs'),
            cell: ({ node }) => <Heirs duty={node} foundings={foundings} />,
          },
        ]}
      />
      <Pager page={reports} name="reports" of={t('reorganizations:page.obligations')} />
    </Section>
  );
}
