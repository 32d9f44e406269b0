import { SelectField } from '#app/forms/choice-fields.tsx';
import { MoreDetails } from '#app/forms/more-details.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { PartialDayField } from '#app/forms/partial-day-field.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField, TextField } from '#app/forms/text-fields.tsx';
import { UnitField } from '#app/forms/unit-field.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { unitsOf, useViewer } from '#app/session/viewer.ts';
import { BasisRows, type FiledPaper } from './basis-rows.tsx';
import { Filing, kinds } from './filing.ts';
import { RecipientRows } from './recipient-rows.tsx';

export function FilingForm({ papers }: { papers: FiledPaper[] }) {
  const { t } = useWords();
  const own = unitsOf(useViewer());
  const { fields, ...paper } = usePaper({
    name: 'file',
    schema: Filing,
    draft: true,
    defaultValue: { issuerIds: own.slice(0, 1).map(({ id }) => id), issuedOn: { precision: 'DAY' } },
    labels: {
      kind: t('documents:file.kind'),
      symbol: t('documents:file.symbol'),
      abstract: t('documents:file.abstract'),
      issuedOn: t('documents:file.issuedOn'),
      'issuedOn.value': t('documents:file.issuedOn'),
      issuerIds: t('documents:file.issuerIds'),
      'legalBases.documentId': t('documents:basis.document'),
      'legalBases.symbol': t('documents:basis.symbol'),
      'legalBases.abstract': t('documents:basis.abstract'),
      'legalBases.issuedOn': t('documents:basis.issuedOn'),
      'legalBases.precision': t('forms:partialDay.precision'),
      'recipients.name': t('documents:file.recipientName'),
      'recipients.purpose': t('documents:file.purpose'),
    },
  });
  return (
    <PaperForm paper={paper}>
      <SelectField
        meta={fields.kind}
        options={kinds.map((kind) => ({ value: kind, name: t(`documents:kind.${kind}`) }))}
      />
      <TextField meta={fields.symbol} hint={t('documents:file.symbolHint')} autoComplete="off" />
      <TextAreaField meta={fields.abstract} hint={t('documents:file.abstractHint')} />
      <PartialDayField meta={fields.issuedOn} />
      <UnitField meta={fields.issuerIds} units={own} multiple />
      <MoreDetails paper={paper}>
        <BasisRows form={paper.form} meta={fields.legalBases} papers={papers} />
        <RecipientRows form={paper.form} meta={fields.recipients} />
      </MoreDetails>
      <SubmitButton>{t('documents:file.submit')}</SubmitButton>
    </PaperForm>
  );
}
