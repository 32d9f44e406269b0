import { PaperForm } from '#app/forms/paper-form.tsx';
import { Reasoned } from '#app/forms/reason-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextAreaField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { day } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const Extension = Reasoned.extend({ dueOn: day });

export function ExtendForm({ id, onBehalfOf, dueOn }: { id: string; onBehalfOf: string; dueOn: string }) {
  const { t, day } = useWords();
  const paper = usePaper({
    name: 'extend',
    schema: Extension,
    labels: { dueOn: t('reports:obligation.newDay'), reason: t('reports:reason') },
    draft: true,
  });
  return (
    <details open={paper.reply !== undefined} className="group">
      <summary className="button w-fit group-open:bg-sunk">{t('reports:obligation.extend')}</summary>
      <div className="mt-3 border-l-2 border-hairline-strong pl-4">
        <PaperForm paper={paper} className="grid max-w-[70ch] gap-4">
          <input type="hidden" name="obligationId" value={id} />
          <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
          <DayField meta={paper.fields.dueOn} hint={t('reports:obligation.newDayHint', { day: day(dueOn) })} />
          <TextAreaField meta={paper.fields.reason} hint={t('reports:obligation.extendHint')} />
          <SubmitButton tone="plain" form="extend">
            {t('reports:obligation.extend')}
          </SubmitButton>
        </PaperForm>
      </div>
    </details>
  );
}
