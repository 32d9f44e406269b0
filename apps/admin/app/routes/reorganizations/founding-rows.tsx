import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import { CheckField, type Option, SelectField } from '#app/forms/choice-fields.tsx';
import { FieldErrors } from '#app/forms/field.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { kinds, levels, zones } from '../organizations/filter.ts';
import { type FoundingRow, nextKey } from './decree.ts';

type FoundingRowsProps = {
  // biome-ignore lint/suspicious/noExplicitAny: a form of any schema with such a list
  form: FormMetadata<any>;
  // biome-ignore lint/suspicious/noExplicitAny: a list in a form of any schema
  meta: FieldMetadata<FoundingRow[], any>;
  superiors: Option[];
};

/** The bodies a decree brings to life; none, for most. */
export function FoundingRows({ form, meta, superiors }: FoundingRowsProps) {
  const { t } = useWords();
  const rows = meta.getFieldList();
  const key = nextKey(rows.map((row) => row.getFieldset().key.value));
  return (
    <fieldset id={meta.id} className="grid gap-6">
      <legend className="mb-2 text-heading font-semibold">{t('reorganizations:form.foundings')}</legend>
      <p className="-mt-2 max-w-[60ch] text-table text-soft">{t('reorganizations:form.foundingsHint')}</p>
      {rows.map((row, index) => {
        const name = t('reorganizations:form.founding', { position: index + 1 });
        return (
          <fieldset key={row.key} className="grid gap-4 border-l-2 border-hairline pl-4">
            <legend className="float-left mb-1 w-full font-medium">{name}</legend>
            <FoundingFields row={row} superiors={superiors} />
            <button
              {...form.remove.getButtonProps({ name: meta.name, index })}
              className="button button-quiet w-fit !px-0 text-table"
            >
              <Trash2 aria-hidden size={16} />
              {t('forms:removeRow', { row: name.toLocaleLowerCase() })}
            </button>
          </fieldset>
        );
      })}
      <FieldErrors meta={meta} />
      <button {...form.insert.getButtonProps({ name: meta.name, defaultValue: { key } })} className="button w-fit">
        <Plus aria-hidden size={18} />
        {t('reorganizations:form.addFounding')}
      </button>
    </fieldset>
  );
}

// biome-ignore lint/suspicious/noExplicitAny: a row in a form of any schema
type Row = FieldMetadata<FoundingRow, any>;

function FoundingFields({ row, superiors }: { row: Row; superiors: Option[] }) {
  const { t } = useWords();
  const fields = row.getFieldset();
  return (
    <>
      <input type="hidden" name={fields.key.name} defaultValue={fields.key.initialValue ?? ''} />
      <TextField meta={fields.name} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          meta={fields.kind}
          options={kinds.map((kind) => ({ value: kind, name: t(`organizations:kind.${kind}`) }))}
        />
        <SelectField meta={fields.parentId} options={superiors} />
      </div>
      <CheckField
        meta={fields.levels}
        options={levels.map((level) => ({ value: level, name: t(`organizations:level.${level}`) }))}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          meta={fields.zone}
          options={zones.map((zone) => ({ value: zone, name: t(`organizations:zone.${zone}`) }))}
        />
        <TextField meta={fields.local} />
        <TextField meta={fields.gso} />
      </div>
    </>
  );
}
