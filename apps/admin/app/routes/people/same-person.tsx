import { Form, useSearchParams } from '@remix-run/react';
import { address } from '#app/context/addresses.ts';
import { ContextFields, ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type Props = { id: string; name: string; found: { id: string; name: string; what: string }[]; searched: boolean };

/** Looks for another entry of the same person. */
export function SamePerson({ id, name, found, searched }: Props) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <>
      <Form className="grid max-w-[70ch] gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <ContextFields />
        <label className="grid gap-1">
          <span className="font-medium">{t('people:same.search')}</span>
          <input type="search" name="search" defaultValue={search.get('search') ?? name} className="control" />
        </label>
        <button type="submit" className="button self-end">
          {t('people:same.find')}
        </button>
      </Form>
      {searched && found.length === 0 && <p className="mt-3 text-soft">{t('people:same.nobody')}</p>}
      <ul className="mt-3 grid gap-2">
        {found.map((other) => (
          <li key={other.id}>
            <ContextLink to={address.mergePreview('PERSON', id, other.id)}>{other.name}</ContextLink>
            {other.what && <span className="block text-small text-soft">{other.what}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
