import { Form, Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { ContextFields } from '#app/context/context-link.tsx';
import { dayBefore } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { notable, type TurningDay } from '../tree/steps.ts';
import type { Asked } from './asked.ts';

/** The two days, and the pairs around the great changes. */
export function DayPair({ asked, days }: { asked: Asked; days: TurningDay[] }) {
  const { t, day: dayText } = useWords();
  const [search] = useSearchParams();
  const pairs = notable(days).filter(({ name }) => name !== '2025-06-30');
  return (
    <div className="mb-8 grid gap-4 border-y border-hairline py-4">
      <Form key={`${asked.from} ${asked.to}`} className="flex flex-wrap items-end gap-3" preventScrollReset>
        <ContextFields />
        {['kind', 'of'].map((name) => {
          const chosen = search.get(name);
          return chosen && <input key={name} type="hidden" name={name} value={chosen} />;
        })}
        {(['from', 'to'] as const).map((name) => (
          <label key={name} className="grid gap-1">
            <span className="text-table text-soft">{t(`compare:${name}`)}</span>
            <input type="date" name={name} required defaultValue={asked[name]} className="control !w-44" />
          </label>
        ))}
        <button type="submit" className="button">
          {t('compare:show')}
        </button>
        {asked.wrong && (
          <p role="alert" className="basis-full text-table font-medium text-refused">
            {t('compare:badDay')}
          </p>
        )}
      </Form>
      <nav aria-label={t('compare:notable')} className="-mx-2 flex flex-wrap gap-1">
        {pairs.map(({ name, day }) => (
          <Link
            key={name}
            to={changed(search, { from: dayBefore(day), to: day })}
            preventScrollReset
            aria-current={asked.to === day && asked.from === dayBefore(day) ? 'true' : undefined}
            className="button button-quiet !px-2 text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
          >
            {t('compare:around', { day: dayText(day) })}
          </Link>
        ))}
      </nav>
    </div>
  );
}
