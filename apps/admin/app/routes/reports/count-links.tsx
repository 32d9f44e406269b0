import { Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';

type CountLinksProps<Value extends string> = {
  label: string;
  param: string;
  counts: { value: Value; count: number; name: string }[];
  all: { name: string; count: number };
};

/** Every number opens its rows: the states of a list with their counts, the chosen one marked. */
export function CountLinks<Value extends string>({ label, param, counts, all }: CountLinksProps<Value>) {
  const { number } = useWords();
  const [search] = useSearchParams();
  const chosen = search.get(param);
  const links = [{ value: null, ...all }, ...counts.filter(({ count, value }) => count > 0 || value === chosen)];
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-1">
      {links.map(({ value, name, count }) => (
        <Link
          key={name}
          to={changed(search, { [param]: value })}
          aria-current={chosen === value ? 'true' : undefined}
          preventScrollReset
          className="button button-quiet !px-3 text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {name}{' '}
          <data value={count} className="font-normal text-soft">
            {number(count)}
          </data>
        </Link>
      ))}
    </nav>
  );
}
