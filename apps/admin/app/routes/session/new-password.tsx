import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
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

const Reset = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      __typename
      ... on PasswordSet { at }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Setting = z.object({ secret: text(200), newPassword: text(128) });

export const meta = titled;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const t = await wordsFor(request);
  return { title: t('session:reset.newTitle'), secret: params.secret ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await publicGraph(args);
  const sent = await readForm(args);
  const checked = sent.check(Setting);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Reset, { input: checked.value });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done('/sign-in', t('session:reset.done'));
}

export default function NewPasswordPage() {
  const { t } = useWords();
  const { secret } = useLoaderData<typeof loader>();
  const paper = usePaper({
    name: 'new-password',
    schema: Setting,
    labels: { secret: t('session:reset.secret'), newPassword: t('session:reset.newPassword') },
  });
  return (
    <div className="mx-auto max-w-md py-6">
      <PageHeader title={t('session:reset.newTitle')} lead={t('session:reset.newLead')} />
      <PaperForm paper={paper}>
        {secret ? (
          <input type="hidden" name="secret" value={secret} />
        ) : (
          <TextField meta={paper.fields.secret} autoComplete="off" />
        )}
        <TextField meta={paper.fields.newPassword} type="password" autoComplete="new-password" />
        <SubmitButton>{t('session:reset.set')}</SubmitButton>
      </PaperForm>
    </div>
  );
}
