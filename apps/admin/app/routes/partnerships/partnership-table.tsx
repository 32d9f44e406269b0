import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { OrganizationLinks } from '#app/components/organization-link.tsx';
import { PartnershipTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const PartnershipRow = graphql(`
  fragment PartnershipRow on Partnership {
    id
    title
    level
    status
    generated
    period { from to }
    parties { organization { id name(asOf: $asOf) } }
  }
`);

export function PartnershipTable({ partnerships }: { partnerships: ResultOf<typeof PartnershipRow>[] }) {
  const { t, period } = useWords();
  return (
    <DataTable
      caption={t('partnerships:title')}
      rows={partnerships}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t('partnerships:column.title'),
          cell: ({ id, title, generated }) => (
            <>
              <ContextLink to={address.partnership(id)}>{title}</ContextLink>{' '}
              <DemonstrationMark generated={generated} />
            </>
          ),
        },
        {
          name: t('partnerships:column.parties'),
          cell: ({ parties }) => <OrganizationLinks organizations={parties.map(({ organization }) => organization)} />,
        },
        {
          name: t('partnerships:column.level'),
          cell: ({ level }) => <span className="whitespace-nowrap">{t(`partnerships:level.${level}`)}</span>,
        },
        { name: t('partnerships:column.period'), cell: (row) => period(row.period) },
        { name: t('partnerships:column.status'), cell: ({ status }) => <PartnershipTag status={status} /> },
      ]}
    />
  );
}
