import { Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';

type Category = {
  id: string;
  code: string;
  title: string;
  nomineeKind: 'COLLECTIVE' | 'INDIVIDUAL';
  quota: number | null;
};

/** What for: a collective or a person; the rest of the form follows from it. */
export function CategoryChoice({ categories, chosen }: { categories: Category[]; chosen: string | undefined }) {
  const { t, number } = useWords();
  const [search] = useSearchParams();
  return (
    <nav aria-label={t('recognition:nominate.category')} className="mb-8 grid max-w-[70ch] gap-2">
      <p className="font-medium">{t('recognition:nominate.category')}</p>
      {categories.map(({ id, code, title, nomineeKind, quota }) => (
        <Link
          key={id}
          to={changed(search, { category: code })}
          aria-current={code === chosen ? 'true' : undefined}
          className="block rounded border border-hairline px-4 py-2.5 no-underline hover:bg-sunk aria-[current]:border-ink aria-[current]:bg-raised"
        >
          <span className="font-medium">{title}</span>
          <span className="block text-table text-soft">
            {t(`recognition:kind.${nomineeKind}`)}
            {quota !== null && ` · ${t('recognition:round.quota', { count: quota, formatted: number(quota) })}`}
          </span>
        </Link>
      ))}
    </nav>
  );
}
