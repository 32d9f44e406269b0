import { Form, Link, useSearchParams } from '@remix-run/react';
import { X } from 'lucide-react';
import { changed } from '#app/context/context.ts';
import { ContextFields } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { unitsOf, useViewer } from '#app/session/viewer.ts';
import { kinds, levels, zones } from './filter.ts';

type Unit = { id: string; name: string };

/** Filters live in the address, so that a list can be sent to a colleague. */
export function Filters({ parent }: { parent: Unit | null }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <div className="mb-6 grid gap-3">
      <Views />
      <Form key={search.toString()} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
        <ContextFields />
        {parent && <input type="hidden" name="parent" value={parent.id} />}
        <label className="grid gap-1">
          <span className="text-table text-soft">{t('organizations:filter.search')}</span>
          <input
            type="search"
            name="search"
            defaultValue={search.get('search') ?? ''}
            placeholder={t('organizations:filter.hint')}
            className="control"
          />
        </label>
        <button type="submit" className="button self-end">
          {t('organizations:filter.apply')}
        </button>
        <details className="col-span-2" open={['kind', 'level', 'zone'].some((name) => search.has(name))}>
          <summary className="flex min-h-11 w-fit items-center text-table underline underline-offset-4">
            {t('organizations:filter.more')}
          </summary>
          <div className="grid gap-3 sm:grid-cols-3">
            <Choice
              name="kind"
              values={kinds}
              label={t('organizations:filter.kind')}
              word={(kind) => t(`organizations:kind.${kind}`)}
            />
            <Choice
              name="level"
              values={levels}
              label={t('organizations:filter.level')}
              word={(level) => t(`organizations:level.${level}`)}
            />
            <Choice
              name="zone"
              values={zones}
              label={t('organizations:filter.zone')}
              word={(zone) => t(`organizations:zone.${zone}`)}
            />
          </div>
        </details>
      </Form>
      {parent && (
        <Link to={changed(search, { parent: null })} className="button w-fit text-table">
          {t('organizations:filter.under', { unit: parent.name })}
          <X aria-hidden size={16} />
          <span className="sr-only">{t('organizations:filter.clear')}</span>
        </Link>
      )}
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  name: string;
  values: readonly Value[];
  label: string;
  word: (value: Value) => string;
};

function Choice<Value extends string>({ name, values, label, word }: ChoiceProps<Value>) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <label className="grid gap-1">
      <span className="text-table text-soft">{label}</span>
      <select name={name} defaultValue={search.get(name) ?? ''} className="control">
        <option value="">{t('organizations:filter.any')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {word(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Everyone's units, or those under one of the reader's own. */
function Views() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const units = unitsOf(useViewer()).filter(({ kind }) => kind !== 'SCHOOL');
  if (units.length === 0) return null;
  const views = [
    { name: t('organizations:filter.everyone'), parent: null },
    ...units.map(({ id, name }) => ({ name: t('organizations:filter.under', { unit: name }), parent: id })),
  ];
  return (
    <nav aria-label={t('organizations:filter.views')} className="flex flex-wrap gap-1">
      {views.map(({ name, parent }) => (
        <Link
          key={name}
          to={changed(search, { parent })}
          aria-current={search.get('parent') === parent ? 'true' : undefined}
          className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
