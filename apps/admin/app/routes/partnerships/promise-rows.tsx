import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import type * as z from 'zod';
import { SelectField } from '#app/forms/choice-fields.tsx';
import { FieldErrors } from '#app/forms/field.tsx';
import { DayField, TextAreaField } from '#app/forms/text-fields.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { PlannedItem } from './promise.ts';
import type { Unit } from './types.ts';

type Row = z.input<typeof PlannedItem>;
type PromiseRowsProps = {
  // biome-ignore lint/suspicious/noExplicitAny: a form of any schema with such a list
  form: FormMetadata<any>;
  // biome-ignore lint/suspicious/noExplicitAny: a list in a form of any schema
  meta: FieldMetadata<Row[], any>;
  legend: string;
  /** What one row is called: "Cam kết 2". */
  rowName: (position: number) => string;
  hint: string;
  add: string;
  strands: { code: string; title: string }[];
  units: Unit[];
};

/** Rows that can be added and taken away by a press; without JavaScript each press sends the form to itself. */
export function PromiseRows({ form, meta, legend, rowName, hint, add, strands, units }: PromiseRowsProps) {
  const { t, locale } = useWords();
  const rows = meta.getFieldList();
  return (
    <fieldset id={meta.id} className="grid gap-6">
      <legend className="mb-2 text-heading font-semibold">{legend}</legend>
      <p className="-mt-2 max-w-[60ch] text-table text-soft">{hint}</p>
      {rows.map((row, index) => {
        const fields = row.getFieldset();
        return (
          <fieldset key={row.key} className="grid gap-4 border-l-2 border-hairline pl-4">
            <legend className="float-left mb-1 flex w-full items-center justify-between gap-3 font-medium">
              {rowName(index + 1)}
            </legend>
            <input type="hidden" name={`${row.name}.id`} defaultValue={row.initialValue?.id ?? ''} />
            <TextAreaField meta={fields.text} />
            <div className="grid gap-4 sm:grid-cols-[auto_minmax(0,1fr)]">
              <DayField meta={fields.dueOn} />
              <SelectField meta={fields.responsibleId} options={units.map(({ id, name }) => ({ value: id, name }))} />
            </div>
            <SelectField
              meta={fields.strandCode}
              options={strands.map(({ code, title }) => ({ value: code, name: title }))}
            />
            <button
              {...form.remove.getButtonProps({ name: meta.name, index })}
              className="button button-quiet w-fit !px-0 text-table"
            >
              <Trash2 aria-hidden size={16} />
              {t('forms:removeRow', { row: rowName(index + 1).toLocaleLowerCase(locale) })}
            </button>
          </fieldset>
        );
      })}
      <FieldErrors meta={meta} />
      <button {...form.insert.getButtonProps({ name: meta.name, defaultValue: {} })} className="button w-fit">
        <Plus aria-hidden size={18} />
        {add}
      </button>
    </fieldset>
  );
}
