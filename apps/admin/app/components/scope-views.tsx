import { Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useActingUnits } from '#app/session/acting.ts';

const SCHOOLS = ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'];

/** Everyone's records, those of the reader's own units, and those of the units under them. */
export function ScopeViews() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const units = useActingUnits();
  if (units.length === 0) return null;
  const views = [
    { name: t('filter.everyone'), party: null, under: null },
    ...units.flatMap(({ id, name, kind }) => [
      ...(kind === 'DEPARTMENT' ? [] : [{ name, party: id, under: null }]),
      ...(SCHOOLS.includes(kind) || kind === 'DEPARTMENT'
        ? []
        : [{ name: t('filter.under', { unit: name }), party: null, under: id }]),
    ]),
  ];
  if (views.length === 1) return null;
  return (
    <nav aria-label={t('filter.views')} className="flex flex-wrap gap-1">
      {views.map(({ name, party, under }) => (
        <Link
          key={name}
          to={changed(search, { party, under })}
          aria-current={search.get('party') === party && search.get('under') === under ? 'true' : undefined}
          className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
