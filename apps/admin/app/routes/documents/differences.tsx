import { Tag } from '#app/components/tag.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { statedDay } from './stated-day.ts';

export type Difference = {
  field: 'SYMBOL' | 'ABSTRACT' | 'ISSUED_ON';
  asCited: string;
  canonical: string | null;
  spellingOnly: boolean;
};

/** What the citing paper writes and what the cited paper says, side by side: a warning, never a correction. */
export function Differences({ differences }: { differences: Difference[] }) {
  const { t } = useWords();
  if (differences.length === 0) return null;
  return (
    <dl className="mt-2 grid max-w-[80ch] gap-2 border-l-2 border-late pl-3 text-table">
      {differences.map(({ field, asCited, canonical, spellingOnly }) => (
        <div key={field} className="grid gap-x-6 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)_minmax(0,1fr)]">
          <dt>
            <span className="block text-soft">{t(`documents:cited.${field}`)}</span>
            <Tag tone={spellingOnly ? 'draft' : 'late'}>
              {t(spellingOnly ? 'documents:cited.spelling' : 'documents:cited.differs')}
            </Tag>
          </dt>
          <dd>
            <span className="block text-small text-soft">{t('documents:cited.asCited')}</span>
            {field === 'ISSUED_ON' ? statedDay(asCited, t) : asCited}
          </dd>
          <dd>
            <span className="block text-small text-soft">{t('documents:cited.canonical')}</span>
            {canonical === null && <span className="text-soft">{t('documents:cited.nothing')}</span>}
            {canonical !== null && (field === 'ISSUED_ON' ? statedDay(canonical, t) : canonical)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
