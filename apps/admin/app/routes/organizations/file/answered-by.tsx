import { Link, useSearchParams } from '@remix-run/react';
import { CornerDownRight } from 'lucide-react';
import { changed, contextOf } from '#app/context/context.ts';
import { dayBefore } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Successions } from './lineage-section.tsx';
import type { File } from './types.ts';

/** Of a unit that is gone: who answers for it today. */
export function AnsweredBy({ organization: { statusNow, answeredBy, names } }: { organization: File }) {
  const { t, day } = useWords();
  const [search] = useSearchParams();
  const end = names.at(-1)?.to;
  const last = end && dayBefore(end);
  if (statusNow !== 'DISSOLVED') return null;
  return (
    <section
      aria-label={t('organizations:page.answeredBy.title')}
      className="mb-8 flex gap-3 border-l-2 border-waiting bg-waiting-tint px-4 py-3"
    >
      <CornerDownRight aria-hidden size={20} className="mt-0.5 shrink-0 text-waiting" />
      <div className="min-w-0">
        <h2 className="font-semibold">{t('organizations:page.answeredBy.title')}</h2>
        {answeredBy.length === 0 ? (
          <p>{t('organizations:page.answeredBy.nobody')}</p>
        ) : (
          <>
            <p>{t('organizations:page.answeredBy.lead')}</p>
            <Successions successions={answeredBy} />
          </>
        )}
        {last && contextOf(search).asOf === undefined && (
          <Link to={changed(search, { asOf: last })} className="inline-flex min-h-11 items-center text-table">
            {t('organizations:page.answeredBy.last', { day: day(last) })}
          </Link>
        )}
      </div>
    </section>
  );
}
