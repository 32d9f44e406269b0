import { Form, Link, useNavigate, useSearchParams } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { address } from '#app/context/addresses.ts';
import { changed, contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { dayBefore, today } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { DayRange } from './day-range.tsx';
import { notable, type Step, stepAt, stepsOf, type TurningDay } from './steps.ts';

/**
 * The day of the context bar, moved along the days on which something changed. Without scripts the arrows, the notable
 * days and the field do the same.
 */
export function DaySlider({ days }: { days: TurningDay[] }) {
  const { t, day: dayText } = useWords();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const now = today();
  const asOf = contextOf(search).asOf ?? now;
  const steps = stepsOf(days, now);
  const at = stepAt(steps, asOf);
  const exact = steps[at]?.day === asOf;
  const addressOf = (day: string) => changed(search, { asOf: day === now ? null : day });
  const go = (day: string) => navigate(addressOf(day), { preventScrollReset: true, replace: true });
  return (
    <section aria-label={t('tree:slider.label')} className="mb-8 grid gap-2 border-y border-hairline py-3">
      <div className="flex items-center gap-2">
        <StepLink step={exact ? steps[at - 1] : steps[at]} to={addressOf} words="earlier">
          <ChevronLeft aria-hidden size={20} />
        </StepLink>
        <DayRange key={asOf} steps={steps} at={at} onChange={go} />
        <StepLink step={steps[at + 1]} to={addressOf} words="later">
          <ChevronRight aria-hidden size={20} />
        </StepLink>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <nav aria-label={t('tree:slider.notable')} className="-mx-1 grid grid-cols-2 gap-1 sm:flex sm:flex-wrap">
          {notable(days).map(({ name, day }) => (
            <Link
              key={name}
              to={addressOf(day)}
              preventScrollReset
              aria-current={day === asOf ? 'date' : undefined}
              className="button button-quiet !justify-start !px-2 text-start text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
            >
              <span>
                <span className="figure block font-medium">{dayText(day)}</span>
                <span className="block text-small font-normal text-soft">{t(`tree:notable.${name}`)}</span>
              </span>
            </Link>
          ))}
        </nav>
        <OtherDay asOf={asOf} />
      </div>
      {exact && at > 0 && <WhatChanged step={steps[at]} />}
    </section>
  );
}

function WhatChanged({ step }: { step: Step | undefined }) {
  const { t, day, number } = useWords();
  if (!step || step.bodies === 0) return null;
  const counted = { count: step.bodies, formatted: number(step.bodies), day: day(step.day) };
  return (
    <p className="text-table text-soft">
      {t('tree:slider.changed', counted)}{' '}
      <ContextLink
        to={address.compare({ from: dayBefore(step.day), to: step.day })}
        className="inline-flex min-h-11 items-center"
      >
        {t('tree:slider.what')}
      </ContextLink>
    </p>
  );
}

type StepLinkProps = {
  step: Step | undefined;
  to: (day: string) => string;
  words: 'earlier' | 'later';
  children: React.ReactNode;
};

function StepLink({ step, to, words, children }: StepLinkProps) {
  const { t, day } = useWords();
  const look = 'button button-quiet size-11 shrink-0 !p-0';
  if (!step) return <span className={`${look} invisible`} />;
  const label = t(`tree:slider.${words}`, { day: day(step.day) });
  return (
    <Link to={to(step.day)} preventScrollReset aria-label={label} title={label} className={look}>
      {children}
    </Link>
  );
}

function OtherDay({ asOf }: { asOf: string }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const kept = [...search].filter(([name]) => name !== 'asOf' && name !== 'after');
  return (
    <Form key={asOf} className="flex items-end gap-2" preventScrollReset>
      {kept.map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      <label className="grid gap-1">
        <span className="text-small text-soft">{t('tree:slider.other')}</span>
        <input type="date" name="asOf" defaultValue={asOf} className="control !w-40" />
      </label>
      <button type="submit" className="button">
        {t('tree:slider.show')}
      </button>
    </Form>
  );
}
