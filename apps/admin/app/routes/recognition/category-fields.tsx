import type { FieldMetadata } from '@conform-to/react';
import * as z from 'zod';
import { RadioField } from '#app/forms/choice-fields.tsx';
import { CountField, TextField } from '#app/forms/text-fields.tsx';
import type { Paper } from '#app/forms/use-paper.ts';
import { choice, optionalCount, optionalText, text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** A short name as it stands in links. */
export const code = z
  .string({ error: 'required' })
  .trim()
  .regex(/^[a-z0-9-]{2,60}$/, 'notACode');

const kinds = ['COLLECTIVE', 'INDIVIDUAL'] as const;
const weight = z
  .number({ error: ({ input }) => (input === undefined ? 'required' : 'notAWeight') })
  .positive('notAWeight')
  .max(1000, 'notAWeight');

const Criterion = z.object({
  title: text(300),
  code,
  weight,
  minimum: z.number({ error: 'notAScore' }).min(0, 'notAScore').max(100, 'notAScore').optional(),
  source: optionalText(300),
});

export const Category = z.object({
  title: text(300),
  code,
  nomineeKind: choice(kinds),
  quota: optionalCount,
  criteria: z.array(Criterion).min(1, 'required'),
});

type CategoryFieldsProps = {
  paper: Pick<Paper, 'form'>;
  row: FieldMetadata<z.input<typeof Category>>;
  index: number;
  removable: boolean;
  list: string;
};

export function CategoryFields({ paper, row, index, removable, list }: CategoryFieldsProps) {
  const { t, number } = useWords();
  const { title, code: short, nomineeKind, quota, criteria } = row.getFieldset();
  const rows = criteria.getFieldList();
  return (
    <fieldset className="grid gap-5 border-t-2 border-ink pt-4">
      <legend className="sr-only">{t('recognition:open.category', { formatted: number(index + 1) })}</legend>
      <p aria-hidden="true" className="text-lead font-semibold">
        {t('recognition:open.category', { formatted: number(index + 1) })}
      </p>
      <TextField meta={title} hint={t('recognition:open.categoryHint')} />
      <TextField meta={short} hint={t('recognition:open.categoryCodeHint')} />
      <RadioField
        meta={nomineeKind}
        options={kinds.map((value) => ({ value, name: t(`recognition:kind.${value}`) }))}
      />
      <CountField meta={quota} hint={t('recognition:open.quotaHint')} />
      {rows.map((criterion, at) => (
        <CriterionFields
          key={criterion.key}
          paper={paper}
          row={criterion}
          index={at}
          removable={rows.length > 1}
          list={criteria.name}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <button
          {...paper.form.insert.getButtonProps({
            name: criteria.name,
            defaultValue: { code: `tieu-chi-${rows.length + 1}`, weight: 1 } as never,
          })}
          className="button"
        >
          {t('recognition:open.addCriterion')}
        </button>
        {removable && (
          <button {...paper.form.remove.getButtonProps({ name: list, index })} className="button button-quiet">
            {t('recognition:open.removeCategory')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

type CriterionFieldsProps = Omit<CategoryFieldsProps, 'row'> & { row: FieldMetadata<z.input<typeof Criterion>> };

function CriterionFields({ paper, row, index, removable, list }: CriterionFieldsProps) {
  const { t, number } = useWords();
  const { title, code: short, weight: share, minimum, source } = row.getFieldset();
  return (
    <fieldset className="grid gap-4 border-l-2 border-hairline pl-4">
      <legend className="sr-only">{t('recognition:open.criterion', { formatted: number(index + 1) })}</legend>
      <TextField meta={title} hint={t('recognition:open.criterionHint')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <CountField meta={share} hint={t('recognition:open.weightHint')} />
        <CountField meta={minimum} hint={t('recognition:open.minimumHint')} />
      </div>
      <details>
        <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4">
          {t('forms:moreDetails')}
        </summary>
        <div className="mt-2 grid gap-4">
          <TextField meta={short} hint={t('recognition:open.categoryCodeHint')} />
          <TextField meta={source} hint={t('recognition:open.sourceHint')} />
        </div>
      </details>
      {removable && (
        <button
          {...paper.form.remove.getButtonProps({ name: list, index })}
          className="button button-quiet w-fit !px-2 text-table"
        >
          {t('recognition:open.removeCriterion')}
        </button>
      )}
    </fieldset>
  );
}
