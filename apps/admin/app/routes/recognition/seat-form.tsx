import * as z from 'zod';
import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { choice, day, id, optionalDay, optionalText } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

const roles = ['MEMBER', 'SECRETARY', 'CHAIR'] as const;

export const Seating = z
  .object({
    roundId: id,
    onBehalfOf: id,
    role: choice(roles),
    personId: optionalText(100),
    otherId: optionalText(100),
    from: day,
    to: optionalDay,
  })
  .refine(({ personId, otherId }) => Boolean(personId ?? otherId), { path: ['personId'], error: 'required' });

type SeatFormProps = {
  roundId: string;
  onBehalfOf: string;
  candidates: { id: string; name: string; what: string }[];
  today: string;
};

export function SeatForm({ roundId, onBehalfOf, candidates, today }: SeatFormProps) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'seat',
    schema: Seating,
    labels: {
      personId: t('recognition:column.member'),
      otherId: t('recognition:seats.other'),
      role: t('recognition:column.seat'),
      from: t('recognition:seats.from'),
      to: t('recognition:seats.to'),
    },
    defaultValue: { role: 'MEMBER', from: today, ...(candidates[0] && { personId: candidates[0].id }) },
  });
  const { personId, otherId, role, from, to } = paper.fields;
  return (
    <PaperForm paper={paper} key={candidates[0]?.id}>
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
      {candidates.length > 0 && (
        <RadioField
          meta={personId}
          options={candidates.map(({ id, name, what }) => ({ value: id, name, hint: what }))}
        />
      )}
      <RadioField meta={role} options={roles.map((value) => ({ value, name: t(`recognition:seat.${value}`) }))} />
      <DayField meta={from} />
      <DayField meta={to} hint={t('recognition:seats.toHint')} />
      <Unfold summary={t('recognition:seats.byId')} form="seat" open={candidates.length === 0}>
        <TextField meta={otherId} hint={t('recognition:seats.otherHint')} />
      </Unfold>
      <SubmitButton>{t('recognition:verb.seat')}</SubmitButton>
    </PaperForm>
  );
}
