import { Form, useSearchParams } from '@remix-run/react';
import { ContextFields } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { kinds } from './filing.ts';

type Choice = { issuer: string; year: number; kind: (typeof kinds)[number] };
type RegisterFilterProps = { chosen: Choice; issuers: { id: string; name: string }[] };

/** Whose register, of which year and of which kind of papers. */
export function RegisterFilter({ chosen, issuers }: RegisterFilterProps) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <Form key={search.toString()} className="mb-6 grid gap-3 sm:grid-cols-[minmax(0,2fr)_8rem_minmax(0,1fr)_auto]">
      <ContextFields />
      <label className="grid gap-1">
        <span className="text-table text-soft">{t('documents:column.issuers')}</span>
        <select name="issuer" defaultValue={chosen.issuer} className="control">
          {issuers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1">
        <span className="text-table text-soft">{t('documents:register.year')}</span>
        <input name="year" inputMode="numeric" pattern="\d{4}" defaultValue={chosen.year} className="control" />
      </label>
      <label className="grid gap-1">
        <span className="text-table text-soft">{t('documents:column.kind')}</span>
        <select name="kind" defaultValue={chosen.kind} className="control">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`documents:kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button self-end">
        {t('documents:register.show')}
      </button>
    </Form>
  );
}
