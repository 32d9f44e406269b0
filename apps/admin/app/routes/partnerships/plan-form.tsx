import type * as z from 'zod';
import { ActingFor } from '#app/forms/acting-for.tsx';
import { EnterSends } from '#app/forms/enter-sends.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Amendment, PlanText } from './joint-plan.ts';
import type { PlannedItem } from './promise.ts';
import { PromiseRows } from './promise-rows.tsx';
import type { Unit } from './types.ts';

type PlanFormProps = {
  partnership: { parties: Unit[]; strands: { code: string; title: string }[] };
  own: Unit[];
};

function useLabels() {
  const { t } = useWords();
  return {
    onBehalfOf: t('forms:onBehalfOf'),
    symbol: t('partnerships:plan.symbol'),
    reason: t('partnerships:plan.reason'),
    items: t('partnerships:plan.items'),
    'items.text': t('partnerships:row.text'),
    'items.dueOn': t('partnerships:row.dueOn'),
    'items.responsibleId': t('partnerships:row.responsible'),
    'items.strandCode': t('partnerships:row.strand'),
  };
}

function useRowWords() {
  const { t } = useWords();
  return {
    legend: t('partnerships:plan.items'),
    rowName: (position: number) => t('partnerships:plan.row', { position }),
    hint: t('partnerships:plan.itemsHint'),
    add: t('partnerships:plan.add'),
  };
}

export function PlanForm({ partnership: { parties, strands }, own }: PlanFormProps) {
  const { t } = useWords();
  const labels = useLabels();
  const rowWords = useRowWords();
  const defaultValue = { items: strands.map(({ code }) => ({ text: '', strandCode: code })) };
  const paper = usePaper({ name: 'plan', schema: PlanText, labels, defaultValue, draft: true });
  const { items, onBehalfOf, symbol } = paper.fields;
  return (
    <PaperForm paper={paper}>
      <EnterSends />
      <ActingFor meta={onBehalfOf} units={own} />
      <TextField meta={symbol} hint={t('partnerships:plan.symbolHint')} />
      <PromiseRows form={paper.form} meta={items} {...rowWords} strands={strands} units={parties} />
      <SubmitButton>{t('partnerships:plan.submit')}</SubmitButton>
    </PaperForm>
  );
}

type AmendmentFormProps = PlanFormProps & { items: z.input<typeof PlannedItem>[] };

export function AmendmentForm({ partnership: { parties, strands }, own, items: known }: AmendmentFormProps) {
  const { t } = useWords();
  const labels = useLabels();
  const rowWords = useRowWords();
  const paper = usePaper({ name: 'amend', schema: Amendment, labels, defaultValue: { items: known }, draft: true });
  const { items, onBehalfOf, reason } = paper.fields;
  return (
    <PaperForm paper={paper}>
      <EnterSends />
      <ActingFor meta={onBehalfOf} units={own} />
      <TextAreaField meta={reason} hint={t('partnerships:plan.reasonHint')} />
      <PromiseRows form={paper.form} meta={items} {...rowWords} strands={strands} units={parties} />
      <SubmitButton>{t('partnerships:plan.amendSubmit')}</SubmitButton>
    </PaperForm>
  );
}
