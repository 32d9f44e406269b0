import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { text } from '#app/forms/values.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { keepTicket } from '#app/session/outside-ticket.server.ts';

const Own = graphql(`
  query OwnOutsideIdentity { outsideIssuer { name } viewer { id outsideIdentity { issuer boundAt } } }
`);
const Begin = graphql(`
  mutation BeginBindingOutsideIdentity($input: BeginBindingOutsideIdentityInput!) {
    beginBindingOutsideIdentity(input: $input) {
      __typename
      ... on OutsideSignIn { address ticket }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
const Unbind = graphql(`
  mutation UnbindOutsideIdentity($input: UnbindOutsideIdentityInput!) {
    unbindOutsideIdentity(input: $input) {
      __typename
      ... on Account { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Proof = z.object({ password: text(128) });
const HERE = '/account/outside';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const { outsideIssuer, viewer } = await graph.need(Own, {});
  const t = await wordsFor(args.request);
  return { title: t('outside:title'), issuer: outsideIssuer?.name ?? null, bound: viewer?.outsideIdentity ?? null };
}

export const action = (args: ActionFunctionArgs) =>
  actOn(args, {
    unbind: act(
      Proof,
      'outside:said.unbound',
      (graph, input) => graph.change(Unbind, { input }),
      () => HERE,
    ),
    async bind({ graph, sent }) {
      const checked = sent.check(Proof);
      if ('reply' in checked) return checked.reply;
      const outcome = await graph.change(Begin, { input: { ...checked.value, idempotencyKey: sent.key } });
      if (outcome.kind !== 'done') return sent.answer(outcome);
      const { address, ticket } = outcome.result;
      const cookie = await keepTicket(args.context, { ticket, purpose: 'bind', returnTo: HERE });
      return data({ address }, { headers: { 'Set-Cookie': cookie } });
    },
  });

function PasswordForm({ name, verb }: { name: 'bind' | 'unbind'; verb: string }) {
  const { t } = useWords();
  const paper = usePaper({ name, schema: Proof, labels: { password: t('outside:password') } });
  return (
    <PaperForm paper={paper} className="grid max-w-md gap-4">
      <TextField
        meta={paper.fields.password}
        type="password"
        autoComplete="current-password"
        hint={t('outside:passwordHint')}
      />
      <SubmitButton tone={name === 'bind' ? 'primary' : 'plain'}>{verb}</SubmitButton>
    </PaperForm>
  );
}

export default function OutsideAccountPage() {
  const { t, instant } = useWords();
  const { title, issuer, bound } = useLoaderData<typeof loader>();
  const answered = useActionData<{ address?: string }>();
  if (!issuer && !bound)
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={t('outside:none')} reason={t('outside:noneReason')} />
      </>
    );
  const name = issuer ?? bound?.issuer ?? '';
  return (
    <>
      <PageHeader
        title={title}
        kicker={<ContextLink to="/account">{t('account:title')}</ContextLink>}
        lead={
          bound
            ? t('outside:bound', { issuer: name, when: instant(bound.boundAt) })
            : t('outside:lead', { issuer: name })
        }
      />
      {issuer && <p className="mb-6 max-w-prose">{t('outside:secondFactor', { issuer })}</p>}
      {answered?.address ? (
        <p className="max-w-md">
          <a href={answered.address} className="button button-primary w-full" rel="noreferrer">
            {t('outside:goOn', { issuer: name })}
          </a>
        </p>
      ) : bound ? (
        <PasswordForm name="unbind" verb={t('outside:unbind')} />
      ) : (
        <PasswordForm name="bind" verb={t('outside:bind')} />
      )}
    </>
  );
}
