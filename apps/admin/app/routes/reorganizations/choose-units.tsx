import { Form } from '@remix-run/react';
import { ContextFields } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { UnitAtHand, UnitChoices } from './units.server.ts';

/** Search, mark, search again: every step is an address, so it works without JavaScript and survives a reload. */
export function ChooseUnits({ choices }: { choices: UnitChoices }) {
  const { t, number } = useWords();
  const { text, sourceIds, targetIds, chosen, found, total, asked } = choices;
  const units = [...chosen, ...(found ?? [])];
  return (
    <Form className="grid max-w-[80ch] gap-6" preventScrollReset>
      <ContextFields />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <label className="grid gap-1">
          <span className="font-medium">{t('reorganizations:units.search')}</span>
          <input
            type="search"
            name="search"
            defaultValue={text}
            placeholder={t('reorganizations:units.hint')}
            className="control"
          />
        </label>
        <button type="submit" className="button self-end">
          {t('filter.search')}
        </button>
      </div>
      {units.length > 0 && (
        <table className="data">
          <caption className="sr-only">{t('reorganizations:units.found')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reorganizations:units.found')}</th>
              <th scope="col">{t('reorganizations:units.source')}</th>
              <th scope="col">{t('reorganizations:units.target')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <UnitMarks
                key={unit.id}
                unit={unit}
                isSource={sourceIds.includes(unit.id)}
                isTarget={targetIds.includes(unit.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      <p role="status" className="text-table text-soft empty:hidden">
        {found?.length === 0 && t('reorganizations:units.nothing')}
        {found && total > found.length + chosen.length && t('reorganizations:units.many', { formatted: number(total) })}
      </p>
      {asked && sourceIds.length === 0 && (
        <p role="alert" className="font-medium text-refused">
          {t('reorganizations:units.none')}
        </p>
      )}
      <button type="submit" name="step" value="decree" className="button button-primary w-fit">
        {t('reorganizations:units.further')}
      </button>
    </Form>
  );
}

function UnitMarks({ unit, isSource, isTarget }: { unit: UnitAtHand; isSource: boolean; isTarget: boolean }) {
  const { t } = useWords();
  const marks = [
    { name: 'source', checked: isSource, label: t('reorganizations:units.asSource', { unit: unit.name }) },
    { name: 'target', checked: isTarget, label: t('reorganizations:units.asTarget', { unit: unit.name }) },
  ] as const;
  return (
    <tr>
      <th scope="row">
        <span className="font-medium">{unit.name}</span>
        {unit.parent && <span className="block text-small text-soft">{unit.parent.name}</span>}
      </th>
      {marks.map(({ name, checked, label }) => (
        <td key={name} data-label={t(`reorganizations:units.${name}`)}>
          <label className="choice w-fit">
            <input type="checkbox" name={name} value={unit.id} defaultChecked={checked} aria-label={label} />
          </label>
        </td>
      ))}
    </tr>
  );
}
