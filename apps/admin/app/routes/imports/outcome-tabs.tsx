import { Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { outcomes, type RowOutcome } from './kinds.ts';

type Counts = { new: number; changed: number; same: number; error: number; duplicate: number };

export const countOf = (counts: Counts, outcome: RowOutcome): number => counts[outcome.toLowerCase() as keyof Counts];

/** What the check found, by number; each number is a list. */
export function OutcomeTabs({ counts }: { counts: Counts }) {
  const { t, number } = useWords();
  const [search] = useSearchParams();
  const total = outcomes.reduce((sum, outcome) => sum + countOf(counts, outcome), 0);
  const tabs = [
    { outcome: null, name: t('imports:all'), count: total },
    ...outcomes.map((outcome) => ({ outcome, name: t(`imports:outcome.${outcome}`), count: countOf(counts, outcome) })),
  ];
  return (
    <nav aria-label={t('imports:outcomes')} className="mb-4 flex flex-wrap gap-1">
      {tabs.map(({ outcome, name, count }) => (
        <Link
          key={name}
          to={changed(search, { outcome, after: null })}
          preventScrollReset
          aria-current={search.get('outcome') === outcome ? 'true' : undefined}
          className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {name} ({number(count)})
        </Link>
      ))}
    </nav>
  );
}
