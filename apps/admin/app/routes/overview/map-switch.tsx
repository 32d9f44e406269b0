import { Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { REFORM } from './days.ts';

/** The same facts on the map of their own day, or on that of the communes. */
export function MapSwitch({ asOf, mapOn }: { asOf: string; mapOn: string }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  if (asOf >= REFORM) return null;
  const maps = [
    { name: t('overview:map.asReported'), to: changed(search, { mapOn: null }), chosen: mapOn === asOf },
    { name: t('overview:map.after'), to: changed(search, { mapOn: REFORM }), chosen: mapOn === REFORM },
  ];
  return (
    <nav aria-label={t('overview:map.label')} className="flex flex-wrap gap-1">
      {maps.map(({ name, to, chosen }) => (
        <Link
          key={to}
          to={to}
          preventScrollReset
          aria-current={chosen ? 'true' : undefined}
          className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
