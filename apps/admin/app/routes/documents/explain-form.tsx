import * as z from 'zod';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { CountField, TextAreaField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { count, text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { RegisterLine } from './register.server.ts';

export const Explaining = z.object({ number: count, reason: text(500) });

/** Why a number bears no paper; of a stretch of numbers one at a time. */
export function ExplainForm({ line: { number, until, reason } }: { line: RegisterLine }) {
  const { t } = useWords();
  const name = `explain-${number}`;
  const paper = usePaper({
    name,
    schema: Explaining,
    labels: { number: t('documents:register.number'), reason: t('documents:register.reason') },
    defaultValue: { number, ...(reason && { reason }) },
  });
  return (
    <Unfold summary={t(reason ? 'documents:register.again' : 'documents:register.explain')} form={name}>
      <PaperForm paper={paper} className="grid max-w-[50ch] gap-4 text-start">
        {number === until ? (
          <input type="hidden" name="number" value={number} />
        ) : (
          <CountField meta={paper.fields.number} hint={t('documents:register.numberHint', { number, until })} />
        )}
        <TextAreaField meta={paper.fields.reason} hint={t('documents:register.reasonHint')} short />
        <SubmitButton tone="plain" form={name}>
          {t('documents:register.submit')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
