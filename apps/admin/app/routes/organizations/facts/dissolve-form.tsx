import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { type Body, BodyFields } from './body-fields.tsx';
import { Dissolving } from './schemas.ts';

export function DissolveForm({ body, open }: { body: Body; open: boolean }) {
  const { t } = useWords();
  const paper = usePaper({ name: 'dissolve', schema: Dissolving, labels: { on: t('facts:dissolvedOn') } });
  return (
    <Unfold summary={t('facts:verb.dissolve')} form="dissolve" open={open}>
      <PaperForm paper={paper}>
        <BodyFields body={body} />
        <p className="max-w-[60ch]">{t('facts:dissolveLead')}</p>
        <DayField meta={paper.fields.on} hint={t('facts:dissolvedHint')} />
        <SubmitButton tone="plain">{t('facts:verb.dissolve')}</SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
