import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
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
import { safeReturn } from '#app/session/paths.ts';
import { forgetTicket, keepSession, ticketOf } from '#app/session/session.server.ts';

const Confirm = graphql(`
  mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) {
      __typename
      ... on Session { token expiresAt }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Code = z.object({ code: text(40), returnTo: z.string().optional() });

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  if (!(await ticketOf(args))) throw redirect('/sign-in');
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  return { title: t('session:code.title'), returnTo: safeReturn(searchParams.get('returnTo')) };
}

export async function action(args: ActionFunctionArgs) {
  const ticket = await ticketOf(args);
  if (!ticket) throw redirect('/sign-in');
  const graph = await publicGraph(args);
  const sent = await readForm(args);
  const checked = sent.check(Code);
  if ('reply' in checked) return checked.reply;
  const { returnTo, code } = checked.value;
  const outcome = await graph.change(Confirm, { input: { ticket, code } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const headers = new Headers();
  headers.append('Set-Cookie', await keepSession(args.context, outcome.result));
  headers.append('Set-Cookie', await forgetTicket(args.context));
  return redirect(safeReturn(returnTo), { headers });
}

export default function CodePage() {
  const { t } = useWords();
  const { returnTo } = useLoaderData<typeof loader>();
  const paper = usePaper({
    name: 'code',
    schema: Code,
    labels: { code: t('session:code.code') },
    defaultValue: { returnTo },
  });
  return (
    <div className="mx-auto max-w-md py-6">
      <PageHeader title={t('session:code.title')} lead={t('session:code.lead')} />
      <PaperForm paper={paper}>
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField meta={paper.fields.code} autoComplete="one-time-code" />
        <SubmitButton>{t('session:code.submit')}</SubmitButton>
      </PaperForm>
      <p className="mt-8">
        <Link to="/sign-in">{t('session:code.again')}</Link>
      </p>
    </div>
  );
}
