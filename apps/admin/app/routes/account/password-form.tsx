import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Passwords, WithPassword } from './asked.ts';

type ProofFormProps = { name: 'begin' | 'renew' | 'remove'; tone?: 'primary' | 'plain' };

/** An act that the password allows. */
export function ProofForm({ name, tone = 'plain' }: ProofFormProps) {
  const { t } = useWords();
  const paper = usePaper({ name, schema: WithPassword, labels: { password: t('account:password') } });
  return (
    <PaperForm paper={paper} className="grid max-w-md gap-4">
      <TextField meta={paper.fields.password} type="password" autoComplete="current-password" />
      <SubmitButton tone={tone} form={name}>
        {t(`account:${name}`)}
      </SubmitButton>
    </PaperForm>
  );
}

export function ChangePasswordForm() {
  const { t } = useWords();
  const labels = { oldPassword: t('account:password'), newPassword: t('account:newPassword') };
  const paper = usePaper({ name: 'change', schema: Passwords, labels });
  return (
    <PaperForm paper={paper} className="grid max-w-md gap-4">
      <TextField meta={paper.fields.oldPassword} type="password" autoComplete="current-password" />
      <TextField
        meta={paper.fields.newPassword}
        type="password"
        autoComplete="new-password"
        hint={t('account:newHint')}
      />
      <SubmitButton tone="plain" form="change">
        {t('account:change')}
      </SubmitButton>
    </PaperForm>
  );
}
