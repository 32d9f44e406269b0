import { PaperForm } from '#app/forms/paper-form.tsx';
import { PartialDayField } from '#app/forms/partial-day-field.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Amending } from './amending.ts';
import { BasisRows, type FiledPaper } from './basis-rows.tsx';
import { RecipientRows } from './recipient-rows.tsx';

type AmendFormProps = { version: number; filed: Record<string, unknown>; papers: FiledPaper[] };

/** The paper as it is filed, to be put right; what was filed is kept beside it. */
export function AmendForm({ version, filed, papers }: AmendFormProps) {
  const { t } = useWords();
  const { fields, ...paper } = usePaper({
    name: 'amend',
    schema: Amending,
    defaultValue: filed,
    labels: {
      abstract: t('documents:file.abstract'),
      issuedOn: t('documents:file.issuedOn'),
      'issuedOn.value': t('documents:file.issuedOn'),
      'legalBases.documentId': t('documents:basis.document'),
      'legalBases.symbol': t('documents:basis.symbol'),
      'legalBases.abstract': t('documents:basis.abstract'),
      'legalBases.issuedOn': t('documents:basis.issuedOn'),
      'legalBases.precision': t('forms:partialDay.precision'),
      'recipients.name': t('documents:file.recipientName'),
      'recipients.purpose': t('documents:file.purpose'),
      reason: t('documents:amend.reason'),
    },
  });
  return (
    <PaperForm paper={paper}>
      <input type="hidden" name="expectedVersion" value={version} />
      <TextAreaField meta={fields.abstract} />
      <PartialDayField meta={fields.issuedOn} />
      <BasisRows form={paper.form} meta={fields.legalBases} papers={papers} />
      <RecipientRows form={paper.form} meta={fields.recipients} />
      <TextAreaField meta={fields.reason} hint={t('documents:amend.reasonHint')} short />
      <p>{t('documents:amend.before')}</p>
      <SubmitButton>{t('documents:amend.submit')}</SubmitButton>
    </PaperForm>
  );
}
