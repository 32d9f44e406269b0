import { RadioField, SelectField } from '#app/forms/choice-fields.tsx';
import { EnterSends } from '#app/forms/enter-sends.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Decree, type DecreeText, statedPrecisions } from './decree.ts';
import { FoundingRows } from './founding-rows.tsx';
import { LineRows } from './line-rows.tsx';
import type { Papers } from './units.server.ts';

type Unit = { id: string; name: string };
type DecreeFormProps = {
  units: Unit[];
  papers: Papers;
  defaultValue: Partial<DecreeText>;
  /** The version of the draft that is revised. */
  version?: number;
  /** Tells apart what is kept on the device of different decrees. */
  about?: string;
};

function useLabels() {
  const { t } = useWords();
  return {
    title: t('reorganizations:form.title'),
    decreeId: t('reorganizations:form.decreeId'),
    effectiveOn: t('reorganizations:form.effectiveOn'),
    precision: t('reorganizations:form.precision'),
    foundings: t('reorganizations:form.foundings'),
    'foundings.name': t('reorganizations:form.name'),
    'foundings.kind': t('reorganizations:form.kind'),
    'foundings.levels': t('reorganizations:form.levels'),
    'foundings.zone': t('reorganizations:form.zone'),
    'foundings.parentId': t('reorganizations:form.parentId'),
    'foundings.local': t('reorganizations:form.local'),
    'foundings.gso': t('reorganizations:form.gso'),
    lines: t('reorganizations:form.lines'),
    'lines.sourceId': t('reorganizations:form.sourceId'),
    'lines.kind': t('reorganizations:form.lineKind'),
    'lines.targetId': t('reorganizations:form.targetId'),
    'lines.share': t('reorganizations:form.share'),
    'lines.name': t('reorganizations:form.newName'),
    'lines.note': t('reorganizations:form.note'),
  };
}

/** The decree in full: its paper and day, whom it founds, and what happens to whom. */
export function DecreeForm({ units, papers, defaultValue, version, about }: DecreeFormProps) {
  const { t, day } = useWords();
  const labels = useLabels();
  const paper = usePaper({
    name: about ? `decree-${about}` : 'decree',
    schema: Decree,
    labels,
    defaultValue,
    draft: true,
  });
  const { fields, form } = paper;
  const atHand = units.map(({ id, name }) => ({ value: id, name }));
  const founded = fields.foundings.getFieldList().map((row, index) => {
    const { key, name } = row.getFieldset();
    const position = t('reorganizations:form.founding', { position: index + 1 });
    return { value: key.value ?? '', name: name.value ? `${name.value} (${position})` : position };
  });
  return (
    <PaperForm paper={paper} className="grid max-w-[80ch] gap-6">
      <EnterSends />
      {version !== undefined && <input type="hidden" name="expectedVersion" value={version} />}
      <TextField meta={fields.title} hint={t('reorganizations:form.titleHint')} />
      <SelectField
        meta={fields.decreeId}
        hint={t('reorganizations:form.decreeHint')}
        options={papers.map(({ id, symbol, issuedOn }) => ({
          value: id,
          name: [symbol, issuedOn.value && day(issuedOn.value)].filter(Boolean).join(', '),
        }))}
      />
      <DayField meta={fields.effectiveOn} />
      <RadioField
        meta={fields.precision}
        options={statedPrecisions.map((name) => ({ value: name, name: t(`forms:partialDay.${name}`) }))}
      />
      <FoundingRows form={form} meta={fields.foundings as never} superiors={[...atHand, ...founded]} />
      <LineRows form={form} meta={fields.lines} sources={atHand} targets={[...founded, ...atHand]} />
      <SubmitButton>{t('reorganizations:form.submit')}</SubmitButton>
    </PaperForm>
  );
}
