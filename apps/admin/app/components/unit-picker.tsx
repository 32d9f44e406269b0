import { useUnitSearch } from '#app/forms/use-unit-search.ts';
import { useWords } from '#app/i18n/use-words.ts';

type Unit = { id: string; name: string };

/** The reader's own units at hand; any other by typing a part of its name. */
export function UnitPicker({ own, chosen }: { own: Unit[]; chosen: Unit | null }) {
  const { t } = useWords();
  const { text, look, found, nothing } = useUnitSearch();
  const units = [...own, ...(chosen ? [chosen] : []), ...found];
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-table text-soft">{t('frame:context.unit')}</legend>
      <Choice id="" name={t('frame:context.everyUnit')} chosen={!chosen} />
      {[...new Map(units.map((unit) => [unit.id, unit])).values()].map((unit) => (
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
        {nothing && t('frame:context.unitNone')}
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
