import type { FieldMetadata } from '@conform-to/react';
import { TextField } from '#app/forms/text-fields.tsx';
import type { Paper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';

type Recipient = { organizationId?: string | undefined; name: string; purpose?: string | undefined };
type RecipientRowsProps = { form: Paper['form']; meta: FieldMetadata<Recipient[]> };

/** Who receives the paper, and what for. */
export function RecipientRows({ form, meta }: RecipientRowsProps) {
  const { t } = useWords();
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-medium">{t('documents:file.recipients')}</legend>
      {meta.getFieldList().map((row, index) => {
        const { organizationId, name, purpose } = row.getFieldset();
        return (
          <div key={row.key} className="grid gap-3 border-l border-hairline pl-4">
            {organizationId.initialValue && (
              <input type="hidden" name={organizationId.name} value={organizationId.initialValue} />
            )}
            <TextField meta={name} />
            <TextField meta={purpose} hint={t('documents:file.purposeHint')} />
            <button
              type="submit"
              {...form.remove.getButtonProps({ name: meta.name, index })}
              className="button button-quiet w-fit text-table"
            >
              {t('documents:file.removeRecipient')}
            </button>
          </div>
        );
      })}
      <button type="submit" {...form.insert.getButtonProps({ name: meta.name })} className="button w-fit">
        {t('documents:file.addRecipient')}
      </button>
    </fieldset>
  );
}
