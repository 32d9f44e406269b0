import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { dayAfter } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, useViewer } from '#app/session/viewer.ts';
import { Launch, linesOf, slug } from './launch.ts';
import { LaunchForm } from './launch-form.tsx';

const CreateMovement = graphql(`
  mutation CreateMovement($input: CreateMovementInput!) {
    createMovement(input: $input) {
      __typename
      ... on Movement { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const FoundingPapers = graphql(`
  query FoundingPapers {
    officialDocuments(first: 100) { edges { node { id symbol abstract kind } } }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data } = await graph.ask(FoundingPapers, {});
  const papers = data?.officialDocuments?.edges.map(({ node }) => node) ?? [];
  return {
    title: t('partnerships:movement.create'),
    papers: papers
      .filter(({ kind }) => ['PLAN', 'PROGRAMME', 'DECISION'].includes(kind))
      .map(({ id, symbol, abstract }) => ({ value: id, name: [symbol, abstract].filter(Boolean).join(' – ') })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Launch);
  if ('reply' in checked) return checked.reply;
  const { until, aliases, strands, ...movement } = checked.value;
  const outcome = await graph.change(CreateMovement, {
    input: {
      ...movement,
      aliases: linesOf(aliases),
      strands: strands.map(({ title }) => ({ code: slug(title), title })),
      to: until ? dayAfter(until) : null,
      idempotencyKey: sent.key,
    },
  });
  if (outcome.kind !== 'done') return sent.answer(outcome, { to: 'until' });
  const t = await wordsFor(args.request);
  return sent.done('/movements', t('partnerships:said.createMovement'));
}

export default function CreateMovementPage() {
  const { t } = useWords();
  const { title, papers } = useLoaderData<typeof loader>();
  const creates = hasRole(useViewer(), 'DEPARTMENT_OFFICER', 'DEPARTMENT_ADMINISTRATOR');
  return (
    <>
      <PageHeader title={title} lead={t('partnerships:movement.lead')} />
      {creates ? (
        <LaunchForm papers={papers} />
      ) : (
        <EmptyState
          title={t('partnerships:movement.onlyDepartment.title')}
          reason={t('partnerships:movement.onlyDepartment.reason')}
          next={<ContextLink to="/movements">{t('partnerships:movement.title')}</ContextLink>}
        />
      )}
    </>
  );
}
