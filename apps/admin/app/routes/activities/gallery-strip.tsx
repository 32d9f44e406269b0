import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import type { ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { ActivityRow } from './activity-table.tsx';
import { Photo } from './photo.tsx';

const MOST = 12;

/** The photos of the listed activities, newest first, each leading to its activity. */
export function GalleryStrip({ activities }: { activities: ResultOf<typeof ActivityRow>[] }) {
  const { t } = useWords();
  const photos = activities
    .flatMap(({ id, theme, evidence }) => evidence.edges.map(({ node }) => ({ ...node, activity: id, theme })))
    .filter(({ kind, url }) => kind === 'PHOTO' && url !== null)
    .slice(0, MOST);
  if (photos.length === 0) return null;
  return (
    <section aria-label={t('activities:gallery')} className="mb-6">
      <ul className="flex gap-2 overflow-x-auto pb-2">
        {photos.map(({ activity, theme, ...evidence }) => (
          <li key={evidence.id} className="shrink-0">
            <ContextLink to={address.activity(activity)} className="block">
              <Photo evidence={evidence} theme={theme} size="small" className="h-28 w-36 object-cover" />
            </ContextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
