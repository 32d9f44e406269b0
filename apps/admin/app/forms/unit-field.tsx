import type { FieldMetadata } from '@conform-to/react';
import { useState } from 'react';
import { useWords } from '#app/i18n/use-words.ts';
import { FieldErrors } from './field.tsx';
import { useLabel } from './paper-context.tsx';
import { useUnitSearch } from './use-unit-search.ts';

export type Unit = { id: string; name: string };

type UnitFieldProps = {
  // biome-ignore lint/suspicious/noExplicitAny: the id of a unit, or a list of them
  meta: FieldMetadata<any>;
  /** Units at hand before anything is typed: one's own, those already chosen, those found without scripts. */
  units?: Unit[];
  multiple?: boolean;
  hint?: string;
};

/** One or more units: from those at hand, or by typing a part of a name. */
export function UnitField({ meta, units = [], multiple = false, hint }: UnitFieldProps) {
  const { t } = useWords();
  const named = useLabel(meta.name);
  const { text, look, found, nothing } = useUnitSearch();
  const [kept, setKept] = useState<Unit[]>([]);
  const initial = [meta.initialValue].flat().filter((id): id is string => typeof id === 'string' && id !== '');
  const earlier = initial.map((id) => ({ id, name: t('forms:chosenEarlier') }));
  const offered = [...new Map([...earlier, ...units, ...kept, ...found].map((unit) => [unit.id, unit])).values()];
  const keep = (unit: Unit) => setKept((before) => [...before.filter(({ id }) => id !== unit.id), unit]);
  return (
    <fieldset id={meta.id} aria-describedby={hint ? meta.descriptionId : undefined} className="grid gap-1">
      <legend className="font-medium">
        {named}
        {!meta.required && <span className="ml-2 text-small font-normal text-soft">{t('forms:optional')}</span>}
      </legend>
      {hint && (
        <p id={meta.descriptionId} className="text-table text-soft">
          {hint}
        </p>
      )}
      {offered.map((unit) => (
        <label key={unit.id} className="choice">
          <input
            type={multiple ? 'checkbox' : 'radio'}
            name={meta.name}
            value={unit.id}
            defaultChecked={initial.includes(unit.id)}
            onChange={() => keep(unit)}
          />
          <span className="min-w-0">{unit.name}</span>
        </label>
      ))}
      <input
        type="search"
        value={text}
        onChange={(event) => look(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        aria-label={`${named}: ${t('frame:search.submit')}`}
        placeholder={t('frame:context.unitHint')}
        autoComplete="off"
        className="control"
      />
      <p role="status" className="text-small text-soft">
        {nothing && t('frame:context.unitNone')}
      </p>
      <FieldErrors meta={meta} />
    </fieldset>
  );
}
