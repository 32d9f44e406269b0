import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { type Body, BodyFields, DaysFields, useDayLabels } from './body-fields.tsx';
import { Coding, Renaming, schemes } from './schemas.ts';

type Props = { body: Body & { name: string; code: string | null }; open: boolean };
const exactly = { precision: 'DAY' as const };

export function RenameForm({ body, open }: Props) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'rename',
    schema: Renaming,
    labels: { name: t('facts:name'), ...useDayLabels() },
    defaultValue: { name: body.name, from: exactly },
  });
  return (
    <Unfold summary={t('facts:verb.rename')} form="rename" open={open}>
      <PaperForm paper={paper}>
        <BodyFields body={body} />
        <TextField meta={paper.fields.name} />
        <DaysFields fields={paper.fields} />
        <SubmitButton tone="plain">{t('facts:save')}</SubmitButton>
      </PaperForm>
    </Unfold>
  );
}

export function CodeForm({ body, open }: Props) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'code',
    schema: Coding,
    labels: { scheme: t('facts:scheme'), code: t('facts:code'), ...useDayLabels() },
    defaultValue: { scheme: 'LOCAL', ...(body.code && { code: body.code }), from: exactly },
  });
  const { scheme, code } = paper.fields;
  return (
    <Unfold summary={t('facts:verb.code')} form="code" open={open}>
      <PaperForm paper={paper}>
        <BodyFields body={body} />
        <RadioField
          meta={scheme}
          options={schemes.map((value) => ({ value, name: t(`organizations:scheme.${value}`) }))}
        />
        <TextField meta={code} hint={t('facts:codeHint')} />
        <DaysFields fields={paper.fields} />
        <SubmitButton tone="plain">{t('facts:save')}</SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
