import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink, OrganizationLinks } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Heir } from './heir.tsx';
import type { Reorganization, Twinnings } from './record.server.ts';

type TwinningSectionProps = { twinnings: Twinnings; foundings: Reorganization['foundings'] };

/** What becomes of the twinnings of the sources, and who gives the consents they still owe. */
export function TwinningSection({ twinnings: { partnerships, consents }, foundings }: TwinningSectionProps) {
  const { t, number } = useWords();
  const founding = (id: string | null | undefined) => foundings.find((body) => body.id === id) ?? null;
  return (
    <>
      {partnerships && partnerships.totalCount > 0 && (
        <Section title={t('reorganizations:page.partnerships')} aside={number(partnerships.totalCount)}>
          <DataTable
            caption={t('reorganizations:page.partnerships')}
            rows={partnerships.edges}
            keyOf={({ cursor }) => cursor}
            columns={[
              {
                name: t('reorganizations:page.partnership'),
                cell: ({ node }) => <ContextLink to={address.partnership(node.id)}>{node.title}</ContextLink>,
              },
              {
                name: t('reorganizations:page.outcome'),
                cell: ({ outcome }) => t(`reorganizations:outcome.${outcome}`),
              },
              {
                name: t('reorganizations:page.heirs'),
                cell: ({ successions }) =>
                  successions.map(({ party, successor, foundingId }, index) => (
                    <span key={party?.id ?? index} className="block">
                      <OrganizationLink organization={party} />
                      {' → '}
                      <Heir unit={successor} founding={founding(foundingId)} none={t('reorganizations:page.nobody')} />
                    </span>
                  )),
              },
            ]}
          />
        </Section>
      )}
      {consents && consents.totalCount > 0 && (
        <Section title={t('reorganizations:page.consents')} aside={number(consents.totalCount)}>
          <DataTable
            caption={t('reorganizations:page.consents')}
            rows={consents.edges}
            keyOf={({ cursor }) => cursor}
            columns={[
              {
                name: t('reorganizations:page.partnership'),
                cell: ({ node: { partnership } }) =>
                  partnership && (
                    <ContextLink to={address.partnership(partnership.id)}>{partnership.title}</ContextLink>
                  ),
              },
              {
                name: t('reorganizations:page.owedBy'),
                cell: ({ node }) => <OrganizationLink organization={node.owedBy} />,
              },
              {
                name: t('reorganizations:page.heirs'),
                cell: ({ node: { heirs, foundingIds, open } }) => (
                  <>
                    <OrganizationLinks organizations={heirs ?? []} />
                    {foundingIds.map((id) => founding(id)?.name).join(', ')}
                    {open && <span className="text-soft">{t('reorganizations:page.nobody')}</span>}
                  </>
                ),
              },
            ]}
          />
        </Section>
      )}
    </>
  );
}
