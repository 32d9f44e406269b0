import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { Plus, Trash2 } from 'lucide-react';
import { type Option, SelectField } from '#app/forms/choice-fields.tsx';
import { FieldErrors } from '#app/forms/field.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { type LineRow, lineKinds, shares } from './decree.ts';

type LineRowsProps = {
  // biome-ignore lint/suspicious/noExplicitAny: a form of any schema with such a list
  form: FormMetadata<any>;
  // biome-ignore lint/suspicious/noExplicitAny: a list in a form of any schema
  meta: FieldMetadata<LineRow[], any>;
  sources: Option[];
  targets: Option[];
};

/** What happens to whom; without JavaScript each press of a row's button sends the form to itself. */
export function LineRows({ form, meta, sources, targets }: LineRowsProps) {
  const { t } = useWords();
  return (
    <fieldset id={meta.id} className="grid gap-6">
      <legend className="mb-2 text-heading font-semibold">{t('reorganizations:form.lines')}</legend>
      <p className="-mt-2 max-w-[60ch] text-table text-soft">{t('reorganizations:form.linesHint')}</p>
      {meta.getFieldList().map((row, index) => {
        const fields = row.getFieldset();
        const name = t('reorganizations:form.line', { position: index + 1 });
        return (
          <fieldset key={row.key} className="grid gap-4 border-l-2 border-hairline pl-4">
            <legend className="float-left mb-1 w-full font-medium">{name}</legend>
            <input type="hidden" name={fields.hierarchy.name} defaultValue={fields.hierarchy.initialValue ?? ''} />
            <SelectField meta={fields.sourceId} options={sources} />
            <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,1.25fr)]">
              <SelectField
                meta={fields.kind}
                options={lineKinds.map((kind) => ({ value: kind, name: t(`reorganizations:lineKind.${kind}`) }))}
              />
              <SelectField meta={fields.targetId} options={targets} />
              <SelectField
                meta={fields.share}
                options={shares.map((share) => ({ value: share, name: t(`reorganizations:share.${share}`) }))}
              />
            </div>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField meta={fields.name} />
              <TextField meta={fields.note} />
            </div>
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
      <button
        {...form.insert.getButtonProps({ name: meta.name, defaultValue: { share: 'WHOLE' } })}
        className="button w-fit"
      >
        <Plus aria-hidden size={18} />
        {t('reorganizations:form.addLine')}
      </button>
    </fieldset>
  );
}
