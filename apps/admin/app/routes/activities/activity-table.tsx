import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { ActivityTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const ActivityRow = graphql(`
  fragment ActivityRow on Activity {
    id
    kind
    theme
    status
    place
    generated
    heldOn { value precision }
    organizer { id name(asOf: $asOf) }
    evidence(first: 3) { totalCount edges { node { id kind caption url width height } } }
  }
`);

export function ActivityTable({ activities }: { activities: ResultOf<typeof ActivityRow>[] }) {
  const { t, partialDay } = useWords();
  return (
    <DataTable
      caption={t('activities:title')}
      rows={activities}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t('activities:column.theme'),
          cell: ({ id, theme, generated }) => (
            <>
              <ContextLink to={address.activity(id)}>{theme}</ContextLink> <DemonstrationMark generated={generated} />
            </>
          ),
        },
        { name: t('activities:column.kind'), cell: ({ kind }) => t(`activities:kind.${kind}`) },
        { name: t('activities:column.heldOn'), cell: ({ heldOn }) => partialDay(heldOn) },
        {
          name: t('activities:column.organizer'),
          cell: ({ organizer }) => <OrganizationLink organization={organizer} />,
        },
        { name: t('activities:column.place'), cell: ({ place }) => place },
        { name: t('activities:column.status'), cell: ({ status }) => <ActivityTag status={status} /> },
      ]}
    />
  );
}
