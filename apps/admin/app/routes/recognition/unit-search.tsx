import { Form, Link, useSearchParams } from '@remix-run/react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';

type Unit = { id: string; name: string };
type UnitSearchProps = { own: (Unit & { kind: string })[]; found: Unit[] | null; unit: Unit | null };

/** A school nominates itself; an office looks for one of its schools. */
export function UnitSearch({ own, found, unit }: UnitSearchProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const schools = own.filter(({ kind }) => kind === 'SCHOOL' || kind === 'CONTINUING_EDUCATION_CENTER');
  const looks = own.length > schools.length;
  if (!looks && schools.length === 1) return null;
  const choices = [
    ...new Map([...schools, ...(unit ? [unit] : []), ...(found ?? [])].map((one) => [one.id, one])).values(),
  ];
  return (
    <section aria-label={t('recognition:nominate.unit')} className="mb-8 max-w-[70ch]">
      <p className="font-medium">{t('recognition:nominate.unit')}</p>
      {looks && (
        <Form className="mt-2 grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          {[...search].map(
            ([name, value]) => name !== 'search' && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <input
            type="search"
            name="search"
            aria-label={t('recognition:nominate.search')}
            defaultValue={search.get('search') ?? ''}
            placeholder={t('recognition:nominate.searchHint')}
            className="control"
          />
          <button type="submit" className="button">
            {t('recognition:seats.find')}
          </button>
        </Form>
      )}
      {found?.length === 0 && <p className="mt-2 text-soft">{t('recognition:nominate.noUnit')}</p>}
      <ul className="mt-2">
        {choices.map(({ id, name }) => (
          <li key={id}>
            <Link
              to={changed(search, { organization: id })}
              aria-current={id === unit?.id ? 'true' : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-semibold"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
