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
import { keepSession } from '#app/session/session.server.ts';
import { OutsideButton } from './outside-button.tsx';
import { issuerName } from './outside-issuer.server.ts';
import { secondStep } from './second-step.server.ts';

const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on Session { token expiresAt }
      ... on Refusal { message }
      ... on SecondFactorNeeded { ticket }
      ... on SecondFactorDemanded { ticket }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Credentials = z.object({ login: text(200), password: text(128), returnTo: z.string().optional() });

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const t = await wordsFor(request);
  const { searchParams } = new URL(request.url);
  return {
    title: t('session:title'),
    returnTo: safeReturn(searchParams.get('returnTo')),
    expired: searchParams.get('why') === 'expired',
    insecure: context.insecure,
    issuer: await issuerName(await publicGraph(args)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await publicGraph(args);
  const sent = await readForm(args);
  const checked = sent.check(Credentials);
  if ('reply' in checked) return checked.reply;
  const { returnTo, ...input } = checked.value;
  const outcome = await graph.change(SignIn, { input });
  if (outcome.kind === 'refused' && outcome.ticket)
    return secondStep(args, { ...outcome, ticket: outcome.ticket }, returnTo);
  if (outcome.kind !== 'done') return sent.answer(outcome);
  return redirect(safeReturn(returnTo), { headers: { 'Set-Cookie': await keepSession(args.context, outcome.result) } });
}

export default function SignInPage() {
  const { t } = useWords();
  const { returnTo, expired, insecure, issuer } = useLoaderData<typeof loader>();
  const paper = usePaper({
    name: 'sign-in',
    schema: Credentials,
    labels: { login: t('session:login'), password: t('session:password') },
    defaultValue: { returnTo },
  });
  return (
    <div className="mx-auto max-w-md py-6">
      <PageHeader title={t('session:title')} lead={expired ? t('session:expired') : t('session:lead')} />
      {insecure && (
        <p className="mb-4 border-l-2 border-late bg-late-tint px-3 py-2 text-late">{t('session:insecure')}</p>
      )}
      <PaperForm paper={paper}>
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField meta={paper.fields.login} autoComplete="username" />
        <TextField meta={paper.fields.password} type="password" autoComplete="current-password" />
        <SubmitButton>{t('session:submit')}</SubmitButton>
      </PaperForm>
      <OutsideButton issuer={issuer} returnTo={returnTo} />
      <p className="mt-8">
        <Link to="/forgotten-password">{t('session:forgotten')}</Link>
      </p>
    </div>
  );
}
