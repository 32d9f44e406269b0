import { useSearchParams } from '@remix-run/react';
import { useWords } from '#app/i18n/use-words.ts';
import { filterNames } from './filter.ts';

/** Takes along what the filters show, all of its pages. */
export function ExportLinks() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const kept = filterNames.flatMap((name) => {
    const value = search.get(name);
    return value ? [[name, value]] : [];
  });
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
  return (
    <>
      <a href={`/audit/export.csv${query}`} download className="button">
        {t('audit:export.csv')}
      </a>
      <a href={`/audit/export.jsonl${query}`} download className="button button-quiet">
        {t('audit:export.jsonl')}
      </a>
    </>
  );
}
