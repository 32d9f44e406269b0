import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import type { ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Duplicates } from './duplicates.server.ts';

type Merge = NonNullable<ResultOf<typeof Duplicates>['merges']>['edges'][number]['node'];

/** What was merged, each with its way back, or why there is none. */
export function MergeTable({ merges }: { merges: readonly Merge[] }) {
  const { t, instant } = useWords();
  return (
    <DataTable
      caption={t('people:merged.title')}
      rows={merges}
      keyOf={({ id }) => id}
      columns={[
        { name: t('people:merged.gone'), cell: ({ mergedName }) => mergedName },
        { name: t('people:merged.kept'), cell: (merge) => <Kept {...merge} /> },
        { name: t('people:merged.reason'), cell: ({ reason }) => reason },
        { name: t('people:merged.when'), cell: ({ recordedAt }) => instant(recordedAt) },
        { name: t('people:merged.back'), cell: (merge) => <WayBack {...merge} /> },
      ]}
    />
  );
}

function Kept({ keptOrganization, keptPerson }: Merge) {
  if (keptPerson) return <ContextLink to={address.person(keptPerson.id)}>{keptPerson.name}</ContextLink>;
  return <OrganizationLink organization={keptOrganization} />;
}

function WayBack({ id, undoneAt, undoObstacles }: Merge) {
  const { t, instant } = useWords();
  if (undoneAt) return <span className="text-soft">{t('people:merged.undone', { when: instant(undoneAt) })}</span>;
  if (undoObstacles.length > 0) return <span className="text-soft">{undoObstacles.join(' ')}</span>;
  return (
    <OneClick name={`undo-${id}`} fields={{ mergeId: id }}>
      {t('people:merged.undo')}
    </OneClick>
  );
}
