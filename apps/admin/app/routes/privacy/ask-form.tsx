import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Asking } from './asking.ts';

const NAME = 'ask-mine';

export function AskForm() {
  const { t } = useWords();
  const paper = usePaper({
    name: NAME,
    schema: Asking,
    labels: { kind: t('privacy:ask.kind'), reason: t('privacy:ask.reason') },
    defaultValue: { kind: 'ERASURE' },
  });
  return (
    <Unfold summary={t('privacy:ask.open')} form={NAME}>
      <PaperForm paper={paper}>
        <p className="max-w-[60ch] text-soft">{t('privacy:ask.lead')}</p>
        <RadioField
          meta={paper.fields.kind}
          options={[
            { value: 'ERASURE', name: t('privacy:kind.ERASURE') },
            { value: 'EXPORT', name: t('privacy:kind.EXPORT') },
          ]}
        />
        <TextAreaField meta={paper.fields.reason} />
        <SubmitButton tone="plain" form={NAME}>
          {t('privacy:ask.send')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
