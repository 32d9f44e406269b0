import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { PartialDayField } from '#app/forms/partial-day-field.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Term } from './term-list.tsx';
import { Correcting, Ending } from './terms.ts';

export function EndForm({ term }: { term: Term }) {
  const { t } = useWords();
  const name = `end-${term.id}`;
  const paper = usePaper({
    name,
    schema: Ending,
    labels: { on: t('people:term.on') },
    defaultValue: { on: { precision: 'DAY' } },
  });
  return (
    <Unfold summary={t('people:term.end')} form={name}>
      <PaperForm paper={paper}>
        <input type="hidden" name="appointmentId" value={term.id} />
        <PartialDayField meta={paper.fields.on} hint={t('people:term.onHint')} />
        <SubmitButton tone="plain" form={name}>
          {t('people:term.end')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}

export function CorrectForm({ term }: { term: Term }) {
  const { t } = useWords();
  const name = `correct-${term.id}`;
  const { position, isHead, from, to, fromPrecision, toPrecision } = term;
  const paper = usePaper({
    name,
    schema: Correcting,
    labels: {
      position: t('people:term.position'),
      isHead: t('people:term.isHead'),
      from: t('people:term.from'),
      until: t('people:term.until'),
      untilPrecision: t('people:term.untilPrecision'),
    },
    defaultValue: {
      position,
      isHead: isHead ? 'yes' : 'no',
      from: { ...(from && { value: from }), precision: from ? fromPrecision : 'DAY' },
      ...(to && { until: to }),
      untilPrecision: toPrecision ?? 'DAY',
    },
  });
  const { fields } = paper;
  return (
    <Unfold summary={t('people:term.correct')} form={name}>
      <PaperForm paper={paper}>
        <input type="hidden" name="appointmentId" value={term.id} />
        <input type="hidden" name={fields.untilPrecision.name} value={toPrecision ?? 'DAY'} />
        <p className="max-w-[60ch] text-soft">{t('people:term.correctLead')}</p>
        <TextField meta={fields.position} />
        <RadioField
          meta={fields.isHead}
          options={[
            { value: 'yes', name: t('people:term.head') },
            { value: 'no', name: t('people:term.notHead') },
          ]}
        />
        <PartialDayField meta={fields.from} />
        <DayField meta={fields.until} hint={t('people:term.untilHint')} />
        <SubmitButton tone="plain" form={name}>
          {t('people:term.correct')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
