import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { DueDay } from '#app/components/due-day.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Line } from './line.ts';

type WorkLineProps = Omit<Line, 'key'> & { name: string; today: string };

export function WorkLine({ name, verb, about, detail, to, onBehalfOf, dueOn, generated, press, today }: WorkLineProps) {
  const { t } = useWords();
  const whose = onBehalfOf && t('work:onBehalfOf', { organization: onBehalfOf });
  return (
    <li
      data-row
      className="grid gap-x-6 gap-y-2 border-b border-hairline py-3 last:border-0 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
    >
      <div className="min-w-0">
        <ContextLink to={to} className="inline-block py-1 font-medium">
          {about}
        </ContextLink>{' '}
        <DemonstrationMark generated={generated} />
        <p className="text-table text-soft">
          {dueOn && <DueDay day={dueOn} today={today} />}
          {dueOn && (detail || whose) && ' · '}
          {[detail, whose].filter(Boolean).join(' · ')}
        </p>
      </div>
      {press ? (
        <OneClick name={name} fields={press}>
          {verb}
        </OneClick>
      ) : (
        <ContextLink to={to} className="button w-fit" aria-label={`${verb}: ${about}`}>
          {verb}
        </ContextLink>
      )}
    </li>
  );
}
