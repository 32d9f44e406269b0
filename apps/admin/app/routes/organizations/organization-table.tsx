import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { OrganizationTag } from '#app/components/status-tags.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const OrganizationRow = graphql(`
  fragment OrganizationRow on Organization {
    id
    kind
    levels
    name(asOf: $asOf)
    status(asOf: $asOf)
    code(asOf: $asOf)
    generated
    parent(asOf: $asOf) { id name(asOf: $asOf) }
  }
`);

export function OrganizationTable({ organizations }: { organizations: ResultOf<typeof OrganizationRow>[] }) {
  const { t, list } = useWords();
  return (
    <DataTable
      caption={t('organizations:title')}
      rows={organizations}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t('organizations:column.name'),
          cell: (row) => (
            <>
              <OrganizationLink organization={row} /> <DemonstrationMark generated={row.generated} />
            </>
          ),
        },
        {
          name: t('organizations:column.kind'),
          cell: ({ kind, levels }) =>
            levels.length > 0
              ? list(levels.map((level) => t(`organizations:level.${level}`)))
              : t(`organizations:kind.${kind}`),
        },
        { name: t('organizations:column.code'), cell: ({ code }) => code },
        {
          name: t('organizations:column.parent'),
          cell: ({ parent }) => parent && <OrganizationLink organization={parent} />,
        },
        { name: t('organizations:column.status'), cell: ({ status }) => <OrganizationTag status={status} /> },
      ]}
    />
  );
}
