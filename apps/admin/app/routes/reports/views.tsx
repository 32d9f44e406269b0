import { NavLink, useSearchParams } from '@remix-run/react';
import { X } from 'lucide-react';
import { ContextFields, ContextLink, useContextPath } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import type { Scope } from './scope.server.ts';

type ViewsProps = { path: string; scope: Scope; periods: { code: string; title: string }[] };

/** Two lists (papers, duties), whose they are, and of which period: all in the address. */
export function Views({ path, scope, periods }: ViewsProps) {
  const { t } = useWords();
  return (
    <div className="mb-5 grid gap-3">
      <Lists />
      <Whose path={path} scope={scope} />
      {periods.length > 0 && <PeriodChoice path={path} scope={scope} periods={periods} />}
      {scope && (
        <ContextLink to={`${path}?scope=all`} className="button w-fit max-w-full text-table">
          <span className="min-w-0">{t(`reports:list.of_${scope.side}`, { unit: scope.unit.name })}</span>
          <X aria-hidden size={16} className="shrink-0" />
          <span className="sr-only">{t('reports:list.clear')}</span>
        </ContextLink>
      )}
    </div>
  );
}

function Lists() {
  const { t } = useWords();
  const inContext = useContextPath();
  const lists = [
    { to: '/reports', name: t('reports:title') },
    { to: '/reports/obligations', name: t('reports:obligations.title') },
  ];
  return (
    <nav aria-label={t('reports:list.lists')} className="flex flex-wrap gap-6 border-b border-hairline">
      {lists.map(({ to, name }) => (
        <NavLink
          key={to}
          to={inContext(to)}
          end
          className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent text-soft no-underline hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {name}
        </NavLink>
      ))}
    </nav>
  );
}

/** Mine, those sent to my office, everyone's. */
function Whose({ path, scope }: Pick<ViewsProps, 'path' | 'scope'>) {
  const { t } = useWords();
  const views = actingUnits(useViewer())
    .filter(({ kind }) => kind !== 'DEPARTMENT')
    .map(({ id, name, kind }) => ({
      id,
      side: kind === 'SCHOOL' || kind === 'CONTINUING_EDUCATION_CENTER' ? 'organization' : 'recipient',
      name,
    }));
  if (views.length < 2) return null;
  return (
    <nav aria-label={t('reports:list.views')} className="flex flex-wrap gap-1">
      {views.map(({ id, side, name }) => (
        <ContextLink
          key={id}
          to={`${path}?${side}=${id}`}
          aria-current={scope?.unit.id === id ? 'true' : undefined}
          className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {name}
        </ContextLink>
      ))}
    </nav>
  );
}

function PeriodChoice({ path, scope, periods }: ViewsProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const status = search.get('status');
  return (
    <form key={search.toString()} action={path} className="flex flex-wrap items-end gap-3">
      <ContextFields />
      {scope && <input type="hidden" name={scope.side} value={scope.unit.id} />}
      {!scope && <input type="hidden" name="scope" value="all" />}
      {status && <input type="hidden" name="status" value={status} />}
      <label className="grid grow basis-56 gap-1 sm:max-w-sm">
        <span className="text-table text-soft">{t('reports:list.period')}</span>
        <select name="period" defaultValue={search.get('period') ?? ''} className="control">
          <option value="">{t('reports:list.everyPeriod')}</option>
          {periods.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {t('reports:list.apply')}
      </button>
    </form>
  );
}
