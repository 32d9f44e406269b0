import * as z from 'zod';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const Asking = z.object({ login: text(200), reason: text() });

/** For support: whose pages, and why. */
export function AskForm() {
  const { t } = useWords();
  const name = 'ask';
  const paper = usePaper({
    name,
    schema: Asking,
    labels: { login: t('members:support.login'), reason: t('members:support.why') },
  });
  return (
    <PaperForm paper={paper}>
      <TextField meta={paper.fields.login} autoComplete="off" />
      <TextAreaField meta={paper.fields.reason} hint={t('members:support.whyHint')} short />
      <SubmitButton form={name}>{t('members:support.ask')}</SubmitButton>
    </PaperForm>
  );
}
