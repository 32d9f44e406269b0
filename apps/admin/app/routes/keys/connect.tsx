import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { CountField, DayField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Connecting } from './keeping.ts';
import { officeOf } from './office-of.server.ts';
import { ScopeField } from './scope-field.tsx';

const Office = graphql(`query KeyOffice($office: ID!) { organization(id: $office) { id name } }`);
const Create = graphql(`
  mutation CreateApiClient($input: CreateApiClientInput!) {
    createApiClient(input: $input) {
      __typename
      ... on ApiClient { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(Office, { office: (await officeOf(graph, args)) ?? '' });
  if (!data?.organization) throw notFoundOr(missing, args.context);
  const inHalfAYear = new Date(Date.parse(`${today()}T00:00:00Z`) + 182 * 86_400_000).toISOString().slice(0, 10);
  return { title: t('keys:form.title'), office: data.organization, expiresOn: inHalfAYear };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Connecting);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Create, { input: { ...checked.value, idempotencyKey: sent.key } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done(address.key(outcome.result.id), t('keys:said.connected'));
}

export default function Connect() {
  const { t } = useWords();
  const { title, office, expiresOn } = useLoaderData<typeof loader>();
  const { fields, ...paper } = usePaper({
    name: 'connect',
    schema: Connecting,
    labels: {
      name: t('keys:form.name'),
      scopes: t('keys:form.scopes'),
      budget: t('keys:form.budget'),
      expiresOn: t('keys:form.expiresOn'),
    },
    defaultValue: { budget: 60, expiresOn },
  });
  return (
    <>
      <PageHeader title={title} kicker={office.name} lead={t('keys:form.lead')} />
      <PaperForm paper={paper}>
        <input type="hidden" name="organizationId" value={office.id} />
        <TextField meta={fields.name} hint={t('keys:form.nameHint')} autoComplete="off" />
        <ScopeField meta={fields.scopes} />
        <CountField meta={fields.budget} hint={t('keys:form.budgetHint')} />
        <DayField meta={fields.expiresOn} hint={t('keys:form.expiresOnHint')} />
        <SubmitButton>{t('keys:form.submit')}</SubmitButton>
      </PaperForm>
    </>
  );
}
