import * as z from 'zod';
import { CheckField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { day, id, text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

const of = { roundId: id, onBehalfOf: id };
export const Publishing = z.object({ ...of, until: day });
export const Deciding = z.object({ ...of, symbol: text(100), decidedOn: day, windowEnded: z.boolean().default(false) });

type FormProps = { roundId: string; onBehalfOf: string; count: number };

export function PublishForm({ roundId, onBehalfOf, count }: FormProps) {
  const { t, number } = useWords();
  const paper = usePaper({ name: 'publish', schema: Publishing, labels: { until: t('recognition:decide.until') } });
  return (
    <PaperForm paper={paper}>
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
      <DayField meta={paper.fields.until} hint={t('recognition:decide.untilHint')} />
      <p>{t('recognition:decide.publishBefore', { count, formatted: number(count) })}</p>
      <SubmitButton>{t('recognition:verb.publish')}</SubmitButton>
    </PaperForm>
  );
}

type DecideFormProps = FormProps & { until: string | null; today: string; mayEnd: boolean };

export function DecideForm({ roundId, onBehalfOf, count, until, today, mayEnd }: DecideFormProps) {
  const { t, number, day } = useWords();
  const paper = usePaper({
    name: 'decide',
    schema: Deciding,
    labels: {
      symbol: t('recognition:decide.symbol'),
      decidedOn: t('recognition:decide.day'),
      windowEnded: t('recognition:decide.window'),
    },
    defaultValue: { decidedOn: today },
    draft: true,
  });
  return (
    <PaperForm paper={paper}>
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
      <TextField meta={paper.fields.symbol} hint={t('recognition:decide.symbolHint')} />
      <DayField meta={paper.fields.decidedOn} />
      {mayEnd && until !== null && today < until && (
        <CheckField
          meta={paper.fields.windowEnded}
          options={[{ value: 'on', name: t('recognition:decide.windowEnded', { day: day(until) }) }]}
        />
      )}
      <p className="border-l-2 border-late pl-3 font-medium">
        {t('recognition:decide.before', { count, formatted: number(count) })}
      </p>
      <SubmitButton>{t('recognition:verb.decide')}</SubmitButton>
    </PaperForm>
  );
}
