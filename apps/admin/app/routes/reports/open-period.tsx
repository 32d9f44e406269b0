import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { day, id, text } from '#app/forms/values.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { dayAfter } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { departmentOf } from '#app/session/acting.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { useFrame } from '#app/session/viewer.ts';

const OpenReportingPeriod = graphql(`
  mutation OpenReportingPeriod($input: OpenReportingPeriodInput!) {
    openReportingPeriod(input: $input) {
      __typename
      ... on ReportingPeriod { id code }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

/** As it stands in links. */
const code = z
  .string({ error: 'required' })
  .trim()
  .regex(/^[a-z0-9-]{3,60}$/, 'notACode');

const Opening = z
  .object({ movementId: id, code, title: text(300), from: day, to: day, dueOn: day })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'notAfter' })
  .refine(({ from, dueOn }) => from < dueOn, { path: ['dueOn'], error: 'notAfter' });

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  if (!departmentOf(await viewerOf(graph))) throw new Response(null, { status: 404 });
  return { title: t('reports:period.open') };
}

const acts = {
  period: act(
    Opening,
    'reports:said.opened',
    (graph, { to, ...input }) => graph.change(OpenReportingPeriod, { input: { ...input, to: dayAfter(to) } }),
    ({ code }) => address.obligations({ period: code }),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function OpenPeriod() {
  const { t } = useWords();
  const { title } = useLoaderData<typeof loader>();
  const movements = useFrame()?.movements ?? [];
  const paper = usePaper({
    name: 'period',
    schema: Opening,
    labels: {
      movementId: t('reports:period.movement'),
      code: t('reports:period.code'),
      title: t('reports:period.title'),
      from: t('reports:period.from'),
      to: t('reports:period.to'),
      dueOn: t('reports:period.dueOn'),
    },
    defaultValue: { ...(movements[0] && { movementId: movements[0].id }) },
    draft: true,
  });
  const { movementId, code: short, title: named, from, to, dueOn } = paper.fields;
  return (
    <>
      <PageHeader title={title} lead={t('reports:period.lead')} />
      <PaperForm paper={paper}>
        {movements.length > 1 ? (
          <RadioField meta={movementId} options={movements.map(({ id, name }) => ({ value: id, name }))} />
        ) : (
          <input type="hidden" name="movementId" value={movements[0]?.id} />
        )}
        <TextField meta={named} hint={t('reports:period.titleHint')} />
        <TextField meta={short} hint={t('reports:period.codeHint')} />
        <DayField meta={from} />
        <DayField meta={to} hint={t('reports:period.toHint')} />
        <DayField meta={dueOn} hint={t('reports:period.dueOnHint')} />
        <p>{t('reports:period.before')}</p>
        <SubmitButton>{t('reports:period.open')}</SubmitButton>
      </PaperForm>
    </>
  );
}
