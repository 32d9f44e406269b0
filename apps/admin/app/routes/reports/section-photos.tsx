import { useWords } from '#app/i18n/use-words.ts';

type Photo = { id: string; caption: string | null };

/** Photos of the period: only those that may be shown come with a report. */
export function SectionPhotos({ photos }: { photos: Photo[] }) {
  const { t } = useWords();
  if (photos.length === 0) return null;
  return (
    <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3">
      {photos.map(({ id, caption }) => (
        <li key={id}>
          <img
            src={`/files/${id}/small`}
            alt={caption ? '' : t('reports:paper.photo')}
            loading="lazy"
            className="aspect-4/3 w-full bg-sunk object-cover"
          />
          {caption && <span className="block text-small">{caption}</span>}
        </li>
      ))}
    </ul>
  );
}
