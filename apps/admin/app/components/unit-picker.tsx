import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { useWords } from '#app/i18n/use-words.ts';
import type { loader } from '#app/routes/organizations/suggestions.ts';

type Unit = { id: string; name: string };

/** The reader's own units at hand; any other by typing a part of its name. */
export function UnitPicker({ own, chosen }: { own: Unit[]; chosen: Unit | null }) {
  const { t } = useWords();
  const finder = useFetcher<typeof loader>();
  const [text, setText] = useState('');
  const units = [...new Map([...own, ...(chosen ? [chosen] : [])].map((unit) => [unit.id, unit])).values()];
  const found = text ? (finder.data?.units ?? []) : [];

  const look = (typed: string) => {
    setText(typed);
    if (typed.trim().length > 1) finder.load(`/organizations/suggestions?search=${encodeURIComponent(typed)}`);
  };

  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-table text-soft">{t('frame:context.unit')}</legend>
      <Choice id="" name={t('frame:context.everyUnit')} chosen={!chosen} />
      {[...units, ...found.filter(({ id }) => units.every((unit) => unit.id !== id))].map((unit) => (
        <Choice key={unit.id} {...unit} chosen={unit.id === chosen?.id} />
      ))}
      <input
        type="search"
        value={text}
        onChange={(event) => look(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        aria-label={t('frame:context.unitSearch')}
        placeholder={t('frame:context.unitHint')}
        autoComplete="off"
        className="control mt-1"
      />
      <p role="status" className="text-small text-soft">
        {text.trim().length > 1 && finder.state === 'idle' && found.length === 0 && t('frame:context.unitNone')}
      </p>
    </fieldset>
  );
}

function Choice({ id, name, chosen }: Unit & { chosen: boolean }) {
  return (
    <label className="choice">
      <input type="radio" name="unit" value={id} defaultChecked={chosen} />
      <span className="min-w-0">{name}</span>
    </label>
  );
}
