import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type Photo = { id: string; kind: 'PHOTO' | 'FILE' | 'LINK'; caption: string | null; consent: string };
type Activity = { id: string; theme: string; evidence: { edges: { node: Photo }[] } };

/** Photos of the period's activities; one without consent is not in a report. */
export function SectionPhotos({ activities }: { activities: Activity[] }) {
  const { t } = useWords();
  const photos = activities.flatMap(({ id, theme, evidence }) =>
    evidence.edges
      .map(({ node }) => node)
      .filter(({ kind, consent }) => kind === 'PHOTO' && (consent === 'GIVEN' || consent === 'NOT_NEEDED'))
      .map((photo) => ({ ...photo, activity: id, words: photo.caption ?? theme })),
  );
  if (photos.length === 0) return <p className="mt-1 text-soft">{t('reports:paper.noPhotos')}</p>;
  return (
    <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3">
      {photos.map(({ id, activity, words }) => (
        <li key={id}>
          <ContextLink to={address.activity(activity)} className="block no-underline">
            <img
              src={`/files/${id}/small`}
              alt={words}
              loading="lazy"
              className="aspect-4/3 w-full bg-sunk object-cover"
            />
            <span className="block text-small">{words}</span>
          </ContextLink>
        </li>
      ))}
    </ul>
  );
}
