import { Form, useLocation, useSearchParams } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { contextOf } from '#app/context/context.ts';
import { dayText } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { unitsOf, useFrame } from '#app/session/viewer.ts';
import { Menu } from './menu.tsx';
import { UnitPicker } from './unit-picker.tsx';

/** What the form says itself, and the pager, which starts anew. */
const REPLACED = ['movement', 'unit', 'asOf', 'after'];

/** One line that says what is being looked at, and opens to change it: movement → unit → day. */
export function ContextBar() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const frame = useFrame();
  const { movement, asOf } = contextOf(search);
  const movements = frame?.movements ?? [];
  const filters = [...search].filter(([name]) => !REPLACED.includes(name));
  const chosen = movements.find(({ code }) => code === movement) ?? movements[0];
  return (
    <Menu
      className="relative min-w-0 grow"
      summaryClassName="flex min-h-11 w-fit max-w-full items-center gap-2 rounded text-table"
      summary={
        <>
          <span className="hidden min-w-0 shrink-[99] truncate text-soft lg:block">
            {chosen?.name ?? t('common:product')}
          </span>
          <Slash className="hidden lg:block" />
          <span className="min-w-0 truncate font-medium lg:max-w-80 lg:shrink-0">
            {frame?.unit?.name ?? t('frame:context.everyUnit')}
          </span>
          <Slash />
          <span className="shrink-0 font-medium">{asOf ? dayText(asOf) : t('common:date.today')}</span>
          <ChevronDown aria-hidden size={16} className="shrink-0 text-soft" />
          <span className="sr-only">. {t('frame:context.change')}</span>
        </>
      }
    >
      <Form
        action={pathname}
        key={search.toString()}
        className="absolute left-0 top-full z-40 grid w-[min(26rem,calc(100vw-2rem))] gap-4 rounded border border-hairline bg-raised p-4 shadow-float"
      >
        {filters.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        {movements.length > 0 && (
          <label className="grid gap-1">
            <span className="text-table text-soft">{t('frame:context.movement')}</span>
            <select name="movement" defaultValue={chosen?.code} className="control">
              {movements.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <UnitPicker own={unitsOf(frame?.viewer ?? null)} chosen={frame?.unit ?? null} />
        <label className="grid gap-1">
          <span className="text-table text-soft">{t('frame:context.day')}</span>
          <input type="date" name="asOf" defaultValue={asOf} className="control" aria-describedby="context-day-hint" />
          <span id="context-day-hint" className="text-small text-soft">
            {t('frame:context.dayHint')}
          </span>
        </label>
        <button type="submit" className="button">
          {t('frame:context.apply')}
        </button>
      </Form>
    </Menu>
  );
}

const Slash = ({ className = '' }: { className?: string }) => (
  <span aria-hidden className={`shrink-0 text-soft ${className}`}>
    /
  </span>
);
