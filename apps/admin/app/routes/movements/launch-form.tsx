import { Plus, Trash2 } from 'lucide-react';
import { type Option, SelectField } from '#app/forms/choice-fields.tsx';
import { EnterSends } from '#app/forms/enter-sends.tsx';
import { FieldErrors } from '#app/forms/field.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextAreaField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Launch } from './launch.ts';

const FEWEST_STRANDS = 2;

export function LaunchForm({ papers }: { papers: Option[] }) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'launch',
    schema: Launch,
    labels: {
      name: t('partnerships:movement.name'),
      code: t('partnerships:movement.code'),
      strands: t('partnerships:movement.strands'),
      'strands.title': t('partnerships:movement.strand'),
      from: t('partnerships:propose.from'),
      until: t('partnerships:propose.until'),
      aliases: t('partnerships:movement.aliases'),
      foundingDocumentId: t('partnerships:movement.founding'),
    },
    defaultValue: { strands: [{ title: '' }, { title: '' }] },
    draft: true,
  });
  const { form, fields } = paper;
  const rows = fields.strands.getFieldList();
  return (
    <PaperForm paper={paper}>
      <EnterSends />
      <TextField meta={fields.name} hint={t('partnerships:movement.nameHint')} />
      <TextField meta={fields.code} hint={t('partnerships:movement.codeHint')} />
      <fieldset id={fields.strands.id} className="grid gap-4">
        <legend className="mb-2 font-semibold">{t('partnerships:movement.strands')}</legend>
        {rows.map((row, index) => (
          <div key={row.key} className="grid gap-2">
            <TextField
              meta={row.getFieldset().title}
              label={t('partnerships:movement.strandNumber', { position: index + 1 })}
            />
            {rows.length > FEWEST_STRANDS && (
              <button
                {...form.remove.getButtonProps({ name: fields.strands.name, index })}
                className="button button-quiet w-fit !px-0 text-table"
              >
                <Trash2 aria-hidden size={16} />
                {t('forms:removeRow', { row: t('partnerships:movement.strandNumber', { position: index + 1 }) })}
              </button>
            )}
          </div>
        ))}
        <FieldErrors meta={fields.strands} />
        <button
          {...form.insert.getButtonProps({ name: fields.strands.name, defaultValue: {} })}
          className="button w-fit"
        >
          <Plus aria-hidden size={18} />
          {t('partnerships:movement.addStrand')}
        </button>
      </fieldset>
      <DayField meta={fields.from} />
      <DayField meta={fields.until} />
      <details>
        <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4">
          {t('forms:moreDetails')}
        </summary>
        <div className="mt-2 grid gap-6">
          <TextAreaField meta={fields.aliases} hint={t('partnerships:movement.aliasesHint')} />
          <SelectField meta={fields.foundingDocumentId} options={papers} />
        </div>
      </details>
      <SubmitButton>{t('partnerships:movement.submit')}</SubmitButton>
    </PaperForm>
  );
}
