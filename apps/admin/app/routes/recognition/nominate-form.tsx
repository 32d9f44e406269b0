import * as z from 'zod';
import { ActingFor } from '#app/forms/acting-for.tsx';
import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { id, optionalText, text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const Nominating = z.object({
  roundCode: text(60),
  category: text(60),
  onBehalfOf: id,
  organizationId: id,
  personId: optionalText(100),
  personName: optionalText(120),
});

type Unit = { id: string; name: string };
type NominateFormProps = {
  roundCode: string;
  category: { code: string; nomineeKind: 'COLLECTIVE' | 'INDIVIDUAL' };
  own: Unit[];
  unit: Unit & { appointments: { id: string; position: string; person: { id: string; name: string } }[] };
};

export function NominateForm({ roundCode, category, own, unit }: NominateFormProps) {
  const { t } = useWords();
  const individual = category.nomineeKind === 'INDIVIDUAL';
  const paper = usePaper({
    name: 'nominate',
    schema: Nominating,
    labels: {
      onBehalfOf: t('recognition:nominate.onBehalfOf'),
      personId: t('recognition:nominate.person'),
      personName: t('recognition:nominate.personName'),
    },
    defaultValue: { onBehalfOf: own.find((one) => one.id === unit.id)?.id ?? own[0]?.id ?? '' },
    draft: true,
  });
  const { onBehalfOf, personId, personName } = paper.fields;
  const people = unit.appointments.map(({ position, person }) => ({
    value: person.id,
    name: person.name,
    hint: position,
  }));
  return (
    <PaperForm paper={paper}>
      <input type="hidden" name="roundCode" value={roundCode} />
      <input type="hidden" name="category" value={category.code} />
      <input type="hidden" name="organizationId" value={unit.id} />
      <ActingFor meta={onBehalfOf} units={own} />
      {individual && people.length > 0 && (
        <RadioField
          meta={personId}
          options={[...people, { value: '', name: t('recognition:nominate.somebodyElse') }]}
        />
      )}
      {individual && <TextField meta={personName} hint={t('recognition:nominate.personNameHint')} />}
      <p>{t('recognition:nominate.before', { unit: unit.name })}</p>
      <SubmitButton>{t('recognition:nominate.draft')}</SubmitButton>
    </PaperForm>
  );
}
