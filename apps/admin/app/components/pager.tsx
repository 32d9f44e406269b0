import { Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';

type Page = { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

type PagerProps = {
  page: Page;
  name?: string;
  /** Of which list, where a page has several. */
  of?: string;
};

/** Keyset pages: on, and back to the start. The count is said in words by the page itself. */
export function Pager({ page, name = 'after', of }: PagerProps) {
  const { t, number } = useWords();
  const [search] = useSearchParams();
  const { hasNextPage, endCursor } = page.pageInfo;
  const further = search.has(name);
  if (!hasNextPage && !further) return null;
  return (
    <nav
      aria-label={of ? t('pager.labelOf', { list: of }) : t('pager.label')}
      className="mt-5 flex flex-wrap items-center gap-2"
    >
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
