import { Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';

type Page = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** Keyset pages: on, and back to the start. The count is said in words by the page itself. */
export function Pager({ page, name = 'after' }: { page: Page; name?: string }) {
  const { t, number } = useWords();
  const [search] = useSearchParams();
  const { hasNextPage, endCursor } = page.pageInfo;
  const further = search.has(name);
  if (!hasNextPage && !further) return null;
  return (
    <nav aria-label={t('pager.label')} className="mt-5 flex flex-wrap items-center gap-2">
      {further && (
        <Link className="button" to={changed(search, { [name]: null })}>
          {t('pager.first')}
        </Link>
      )}
      {hasNextPage && endCursor && (
        <Link className="button" to={changed(search, { [name]: endCursor })}>
          {t('pager.next')}
        </Link>
      )}
      <span className="ml-2 text-table text-soft">
        {t('pager.count', { count: page.totalCount, formatted: number(page.totalCount) })}
      </span>
    </nav>
  );
}
