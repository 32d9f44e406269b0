import { getInputProps } from '@conform-to/react';
import * as z from 'zod';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { CountField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { id, text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

const value = z
  .number({ error: ({ input }) => (input === undefined ? 'required' : 'notAScore') })
  .min(0, 'notAScore')
  .max(100, 'notAScore');

export const Scoring = z.object({
  nominationId: id,
  onBehalfOf: id,
  scores: z.array(z.object({ criterion: text(60), value })),
});

type Criterion = { id: string; code: string; title: string; weight: number; minimum: number | null };
type ScoreSheetProps = { nominationId: string; onBehalfOf: string; criteria: Criterion[] };

/** A whole sheet at once; once handed in it stays as it is. */
export function ScoreSheet({ nominationId, onBehalfOf, criteria }: ScoreSheetProps) {
  const { t, number } = useWords();
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const paper = usePaper({
    name: 'score',
    schema: Scoring,
    labels: Object.fromEntries(criteria.map(({ title }, index) => [`scores[${index}].value`, title])),
    defaultValue: { scores: criteria.map(({ code }) => ({ criterion: code })) as never },
    draft: true,
  });
  return (
    <PaperForm paper={paper}>
      <input type="hidden" name="nominationId" value={nominationId} />
      <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
      <p className="text-soft">{t('recognition:score.lead')}</p>
      {paper.fields.scores.getFieldList().map((row, index) => {
        const { criterion, value: given } = row.getFieldset();
        const { key, ...hidden } = getInputProps(criterion, { type: 'hidden' });
        const known = criteria[index];
        if (!known) return null;
        const weight = t('recognition:score.weight', { share: number(Math.round((known.weight / whole) * 100)) });
        const minimum = known.minimum !== null && t('recognition:score.minimum', { minimum: number(known.minimum) });
        return (
          <div key={row.key}>
            <input key={key} {...hidden} />
            <CountField meta={given} label={known.title} hint={[weight, minimum].filter(Boolean).join(' · ')} />
          </div>
        );
      })}
      <p className="border-l-2 border-late pl-3 font-medium">
        {t('recognition:score.before', { count: criteria.length, formatted: number(criteria.length) })}
      </p>
      <SubmitButton form="score">{t('recognition:score.handIn')}</SubmitButton>
    </PaperForm>
  );
}
