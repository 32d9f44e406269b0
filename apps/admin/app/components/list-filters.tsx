import { Form, Link, useSearchParams } from '@remix-run/react';
import { X } from 'lucide-react';
import { changed } from '#app/context/context.ts';
import { ContextFields } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { ScopeViews } from './scope-views.tsx';

type ListFiltersProps = {
  label: string;
  hint: string;
  /** Whose records are shown, when not everyone's. */
  scope: string | null;
  /** The filters behind "Lọc thêm" and the names under which the address keeps them. */
  names: string[];
  children: React.ReactNode;
};

/** Filters live in the address, so that a list can be sent to a colleague. */
export function ListFilters({ label, hint, scope, names, children }: ListFiltersProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const inUse = names.some((name) => search.get(name));
  return (
    <div className="mb-6 grid gap-3">
      <ScopeViews />
      <Form key={search.toString()} className="grid gap-3">
        <ContextFields />
        {['party', 'under'].map((name) =>
          search.get(name) ? <input key={name} type="hidden" name={name} value={search.get(name) ?? ''} /> : null,
        )}
        <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <label className="grid gap-1">
            <span className="text-table text-soft">{label}</span>
            <input
              type="search"
              name="search"
              defaultValue={search.get('search') ?? ''}
              placeholder={hint}
              className="control"
            />
          </label>
          <button type="submit" className="button self-end">
            {t('filter.apply')}
          </button>
        </div>
        <details open={inUse}>
          <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4">
            {t('filter.more')}
          </summary>
          <div className="mt-1 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
        </details>
      </Form>
      {scope && (
        <Link to={changed(search, { party: null, under: null, unit: null })} className="button w-fit text-table">
          {scope}
          <X aria-hidden size={16} />
          <span className="sr-only">{t('filter.clear')}</span>
        </Link>
      )}
    </div>
  );
}
