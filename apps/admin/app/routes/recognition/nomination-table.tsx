import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { NominationTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import type { Known } from '#app/graph/known.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { NomineeMark, NomineeParts, nomineeName } from './nominee.tsx';

export const NominationRow = graphql(
  `
    fragment NominationRow on Nomination {
      id
      status
      createdAt
      nominator { id name }
      nominee { ...NomineeParts }
    }
  `,
  [NomineeParts],
);

export function NominationTable({
  caption,
  nominations,
}: {
  caption: string;
  nominations: Known<ResultOf<typeof NominationRow>>[];
}) {
  const { t, instant } = useWords();
  return (
    <DataTable
      caption={caption}
      rows={nominations}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t('recognition:column.nominee'),
          cell: ({ id, nominee }) => (
            <>
              <ContextLink to={address.nomination(id)}>{nomineeName(nominee)}</ContextLink>{' '}
              <NomineeMark nominee={nominee} />
            </>
          ),
        },
        { name: t('recognition:column.status'), cell: ({ status }) => <NominationTag status={status} /> },
        {
          name: t('recognition:column.nominator'),
          cell: ({ nominator }) => <OrganizationLink organization={nominator} />,
        },
        { name: t('recognition:column.begun'), cell: ({ createdAt }) => instant(createdAt) },
      ]}
    />
  );
}
