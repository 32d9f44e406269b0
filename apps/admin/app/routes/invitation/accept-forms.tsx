import { Link } from '@remix-run/react';
import { OneClick } from '#app/forms/one-click.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Opening } from './accepting.ts';

/** For somebody new: a password, and what to sign in with where the invitation does not say. */
export function OpenAccountForm({ needsLogin, here }: { needsLogin: boolean; here: string }) {
  const { t } = useWords();
  const { fields, ...paper } = usePaper({
    name: 'open',
    schema: Opening,
    labels: { login: t('invitations:accept.login'), password: t('invitations:accept.password') },
  });
  return (
    <>
      <PaperForm paper={paper}>
        {needsLogin && (
          <TextField meta={fields.login} autoComplete="username" hint={t('invitations:accept.loginHint')} />
        )}
        <TextField
          meta={fields.password}
          type="password"
          autoComplete="new-password"
          hint={t('invitations:accept.passwordHint')}
        />
        <SubmitButton>{t('invitations:accept.submit')}</SubmitButton>
      </PaperForm>
      <p className="mt-8">
        <Link to={`/sign-in?${new URLSearchParams({ returnTo: here })}`} className="button button-quiet">
          {t('invitations:accept.have')}
        </Link>
      </p>
    </>
  );
}

/** For somebody with an account: one press. */
export function JoinForm({ name }: { name: string }) {
  const { t } = useWords();
  return (
    <>
      <p className="mb-4">{t('invitations:accept.signedIn', { name })}</p>
      <OneClick name="join" tone="primary" fields={{}}>
        {t('invitations:accept.join')}
      </OneClick>
    </>
  );
}
