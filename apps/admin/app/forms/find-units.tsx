import { Form, useSearchParams } from '@remix-run/react';
import { useWords } from '#app/i18n/use-words.ts';

/** Where scripts do not run, units are looked for first: `?find=`, answered by the page's loader with `unitsNamed`. */
export function FindUnits() {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <noscript>
      <Form className="mb-6 grid max-w-[70ch] grid-cols-[minmax(0,1fr)_auto] gap-3">
        {[...search]
          .filter(([name]) => name !== 'find')
          .map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
        <input
          type="search"
          name="find"
          defaultValue={search.get('find') ?? ''}
          aria-label={t('frame:search.label')}
          placeholder={t('frame:search.placeholder')}
          className="control"
        />
        <button type="submit" className="button">
          {t('frame:search.submit')}
        </button>
      </Form>
    </noscript>
  );
}
