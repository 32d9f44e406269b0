import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Heir } from './heir.tsx';
import type { Grants } from './record.server.ts';

/** Whose rights end with the sources, and where they are granted instead. */
export function GrantSection({ grants }: { grants: Grants }) {
  const { t, number } = useWords();
  return (
    <Section title={t('reorganizations:page.grants')} aside={number(grants.totalCount)}>
      {grants.totalCount === 0 && <p className="text-soft">{t('reorganizations:page.grantsNone')}</p>}
      {grants.edges.length > 0 && (
        <DataTable
          caption={t('reorganizations:page.grants')}
          rows={grants.edges.map(({ node }) => node)}
          keyOf={({ membershipId }) => membershipId}
          columns={[
            { name: t('reorganizations:page.account'), cell: ({ name }) => name },
            { name: t('reorganizations:page.role'), cell: ({ role }) => t(`frame:role.${role}`) },
            {
              name: t('reorganizations:page.at'),
              cell: ({ organization }) => <OrganizationLink organization={organization} />,
            },
            {
              name: t('reorganizations:page.successor'),
              cell: ({ successor, successorFounding, successorRole }) => (
                <>
                  {successorRole && `${t(`frame:role.${successorRole}`)}, `}
                  <Heir unit={successor} founding={successorFounding} none={t('reorganizations:page.ends')} />
                </>
              ),
            },
          ]}
        />
      )}
      <Pager page={grants} name="grants" of={t('reorganizations:page.grants')} />
    </Section>
  );
}
