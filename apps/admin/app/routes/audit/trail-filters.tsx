import { Form, Link, useSearchParams } from '@remix-run/react';
import { FilterChoice } from '#app/components/filter-choice.tsx';
import { FilterDay } from '#app/components/filter-day.tsx';
import { ContextFields } from '#app/context/context-link.tsx';
import { services } from '#app/graph/answer.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { filterNames, kinds } from './filter.ts';
import { roles } from './roles.ts';

const behind = ['type', 'subject', 'action', 'organization', 'request'] as const;

/** The filters stand in the address, so that a colleague can be sent what one sees. */
export function TrailFilters() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const text = (name: 'actor' | (typeof behind)[number]) => (
    <label key={name} className="grid gap-1">
      <span className="text-table text-soft">{t(`audit:filter.${name}`)}</span>
      <input name={name} defaultValue={search.get(name) ?? ''} maxLength={200} className="control" />
    </label>
  );
  return (
    <Form key={search.toString()} className="mb-6 grid gap-3">
      <ContextFields />
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {text('actor')}
        <FilterChoice
          name="kind"
          label={t('audit:filter.kind')}
          values={kinds}
          word={(kind) => t(`audit:kind.${kind}`)}
        />
        <FilterChoice
          name="part"
          label={t('audit:part')}
          values={services}
          word={(service) => t(`audit:parts.${service}`)}
        />
        <FilterDay name="from" label={t('audit:filter.from')} />
        <FilterDay name="to" label={t('audit:filter.to')} />
        <FilterChoice
          name="role"
          label={t('audit:filter.role')}
          values={roles}
          word={(role) => t(`frame:role.${role}`)}
        />
      </div>
      <details open={behind.some((name) => search.get(name))}>
        <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4">
          {t('filter.more')}
        </summary>
        <div className="mt-1 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">{behind.map(text)}</div>
      </details>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button button-primary">
          {t('filter.apply')}
        </button>
        {filterNames.some((name) => search.get(name)) && (
          <Link to="/audit" className="button button-quiet">
            {t('audit:filter.clear')}
          </Link>
        )}
      </div>
    </Form>
  );
}
