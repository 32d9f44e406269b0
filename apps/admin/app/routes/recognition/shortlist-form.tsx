import * as z from 'zod';
import { CheckField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { id } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { type Nominee, nomineeName } from './nominee.tsx';

type Scored = { id: string; nominee: Nominee; rank: number | null; total: number | null };
type ShortlistFormProps = {
  roundId: string;
  onBehalfOf: string;
  category: { code: string; quota: number | null; taken: number; scored: Scored[] };
};

const Chosen = z.object({ nominationIds: z.array(id).min(1, 'required') });

/** In the order of the standings; as many as there are places are ticked to begin with. */
export function ShortlistForm({ roundId, onBehalfOf, category }: ShortlistFormProps) {
  const { t, number } = useWords();
  const { code, quota, taken, scored } = category;
  const places = quota === null ? scored.length : Math.max(quota - taken, 0);
  const name = `shortlist-${code}`;
  const paper = usePaper({
    name,
    schema: Chosen,
    labels: { nominationIds: t('recognition:shortlist.choose') },
    defaultValue: { nominationIds: scored.slice(0, places).map((one) => one.id) },
  });
  return (
    <PaperForm paper={paper}>
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
      <input type="hidden" name="category" value={code} />
      <CheckField
        meta={paper.fields.nominationIds}
        options={scored.map(({ id, nominee, rank, total }) => ({
          value: id,
          name: nomineeName(nominee),
          ...(rank !== null &&
            total !== null && {
              hint: t('recognition:shortlist.standing', {
                rank: number(rank),
                total: number(Math.round(total * 100) / 100),
              }),
            }),
        }))}
      />
      <SubmitButton form={name}>{t('recognition:shortlist.verb')}</SubmitButton>
    </PaperForm>
  );
}
