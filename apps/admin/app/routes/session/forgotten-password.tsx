import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { text } from '#app/forms/values.ts';
import { publicGraph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';

const Ask = graphql(`
  mutation AskPasswordReset($input: AskPasswordResetInput!) {
    askPasswordReset(input: $input) {
      __typename
      ... on PasswordResetAsked { at }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Asking = z.object({ login: text(200) });

export const meta = titled;

export async function loader({ request }: LoaderFunctionArgs) {
  const t = await wordsFor(request);
  return { title: t('session:reset.title') };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await publicGraph(args);
  const sent = await readForm(args);
  const checked = sent.check(Asking);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Ask, { input: checked.value });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done('/forgotten-password', t('session:reset.sent'));
}

export default function ForgottenPasswordPage() {
  const { t } = useWords();
  const paper = usePaper({ name: 'forgotten', schema: Asking, labels: { login: t('session:login') } });
  return (
    <div className="mx-auto max-w-md py-6">
      <PageHeader title={t('session:reset.title')} lead={t('session:reset.lead')} />
      <PaperForm paper={paper}>
        <TextField meta={paper.fields.login} autoComplete="username" />
        <SubmitButton>{t('session:reset.submit')}</SubmitButton>
      </PaperForm>
      <p className="mt-8 text-soft">{t('session:reset.noMail')}</p>
      <p className="mt-2">
        <Link to="/new-password">{t('session:reset.haveCode')}</Link>
      </p>
    </div>
  );
}
