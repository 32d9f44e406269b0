import { Link, useSearchParams } from '@remix-run/react';
import { History } from 'lucide-react';
import { changed, contextOf } from '#app/context/context.ts';
import { dayText } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** Says quietly that the page is not about today. */
export function AsOfBanner() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { asOf } = contextOf(search);
  if (!asOf) return null;
  return (
    <p className="mb-5 flex flex-wrap items-center gap-x-3 border-l-2 border-waiting bg-waiting-tint px-3 py-1.5 text-table text-waiting">
      <History aria-hidden size={16} className="shrink-0" />
      <span className="grow basis-60">{t('frame:context.asOf', { day: dayText(asOf) })}</span>
      <Link to={changed(search, { asOf: null })} className="inline-flex min-h-11 items-center">
        {t('frame:context.backToToday')}
      </Link>
    </p>
  );
}
