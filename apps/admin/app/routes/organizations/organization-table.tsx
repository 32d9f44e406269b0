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

type OrganizationTableProps = {
  organizations: ResultOf<typeof OrganizationRow>[];
  /** All are under the same one, and the page says under which. */
  sameParent?: boolean;
};

export function OrganizationTable({ organizations, sameParent = false }: OrganizationTableProps) {
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
        ...(sameParent
          ? []
          : [
              {
                name: t('organizations:column.parent'),
                cell: ({ parent }: ResultOf<typeof OrganizationRow>) =>
                  parent && <OrganizationLink organization={parent} />,
              },
            ]),
        { name: t('organizations:column.status'), cell: ({ status }) => <OrganizationTag status={status} /> },
      ]}
    />
  );
}
