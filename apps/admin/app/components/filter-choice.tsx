import { useSearchParams } from '@remix-run/react';
import { useWords } from '#app/i18n/use-words.ts';

type FilterChoiceProps<Value extends string> = {
  name: string;
  label: string;
  values: readonly Value[];
  word: (value: Value) => string;
};

/** One filter of a list, kept in the address under its name. */
export function FilterChoice<Value extends string>({ name, label, values, word }: FilterChoiceProps<Value>) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <label className="grid gap-1">
      <span className="text-table text-soft">{label}</span>
      <select name={name} defaultValue={search.get(name) ?? ''} className="control">
        <option value="">{t('filter.any')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {word(value)}
          </option>
        ))}
      </select>
    </label>
  );
}
