import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { day, text } from '#app/forms/values.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';

const Unit = graphql(`
  query AppointmentUnit($id: ID!) {
    organization(id: $id) { id name leader { id position } }
  }
`);

const Appoint = graphql(`
  mutation AppointLeader($input: AppointLeaderInput!) {
    appointLeader(input: $input) {
      __typename
      ... on Appointment { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Appointing = z.object({ personName: text(120), position: text(120), from: day });

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(Unit, { id: args.params.id ?? '' });
  if (!data?.organization) throw notFoundOr(missing, args.context);
  return { title: t('organizations:appoint.title'), organization: data.organization, today: today() };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Appointing);
  if ('reply' in checked) return checked.reply;
  const organizationId = args.params.id ?? '';
  const outcome = await graph.change(Appoint, {
    input: { ...checked.value, organizationId, idempotencyKey: sent.key },
  });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  const { personName: name, position } = checked.value;
  return sent.done(address.organization(organizationId), t('organizations:appoint.done', { name, position }));
}

export default function AppointPage() {
  const { t } = useWords();
  const { title, organization, today } = useLoaderData<typeof loader>();
  const { fields, ...paper } = usePaper({
    name: 'appoint',
    schema: Appointing,
    draft: true,
    defaultValue: { from: today, position: organization.leader?.position ?? '' },
    labels: {
      personName: t('organizations:appoint.personName'),
      position: t('organizations:appoint.position'),
      from: t('organizations:appoint.from'),
    },
  });
  return (
    <>
      <PageHeader title={title} lead={t('organizations:appoint.lead', { organization: organization.name })} />
      <PaperForm paper={paper}>
        <TextField meta={fields.personName} autoComplete="off" />
        <TextField meta={fields.position} hint={t('organizations:appoint.positionHint')} />
        <DayField meta={fields.from} />
        <SubmitButton>{t('organizations:appoint.submit')}</SubmitButton>
      </PaperForm>
    </>
  );
}
