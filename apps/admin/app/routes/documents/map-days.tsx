import { Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { type PartialDay, today } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';

type MapDaysProps = { asOf: string; earlier: string[]; issuedOn: PartialDay };

/** On whose map: that of today, the last day of each earlier one since the paper, or any day of the context bar. */
export function MapDays({ asOf, earlier, issuedOn }: MapDaysProps) {
  const { t, day } = useWords();
  const [search] = useSearchParams();
  const own = issuedOn.precision === 'DAY' ? issuedOn.value : null;
  const days = [...new Set([today(), ...earlier, asOf, ...(own ? [own] : [])])];
  return (
    <nav aria-label={t('documents:cascade.days')} className="mb-8 flex flex-wrap items-center gap-1">
      {days.map((option) => (
        <Link
          key={option}
          to={changed(search, { asOf: option === today() ? null : option, office: null })}
          preventScrollReset
          aria-current={option === asOf ? 'true' : undefined}
          className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {option === today()
            ? t('documents:cascade.today')
            : option === own
              ? t('documents:cascade.ownDay', { day: day(option) })
              : t('documents:cascade.onMap', { day: day(option) })}
        </Link>
      ))}
    </nav>
  );
}
