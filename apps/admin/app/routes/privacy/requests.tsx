import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { ReasonForm } from '#app/forms/reason-form.tsx';
import { id, optionalText } from '#app/forms/values.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { AnswerForm } from './answer-form.tsx';

const DataRequests = graphql(`
  query DataRequests($after: String) {
    dataRequests(open: true, first: 20, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id version kind reason askedAt dueOn person { id name } } }
    }
  }
`);

const AnswerDataRequest = graphql(`
  mutation AnswerDataRequest($input: AnswerDataRequestInput!) {
    answerDataRequest(input: $input) {
      __typename
      ... on DataRequest { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Answering = z.object({ requestId: id, expectedVersion: z.number(), note: optionalText(2000) });

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const after = new URL(args.request.url).searchParams.get('after');
  const { data, missing } = await graph.ask(DataRequests, { after });
  if (!data?.dataRequests) throw notFoundOr(missing, args.context);
  return { title: t('privacy:requests.title'), page: data.dataRequests };
}

const acts = {
  do: act(Answering, 'privacy:said.answered', (graph, input) =>
    graph.change(AnswerDataRequest, { input: { ...input, refuse: false } }),
  ),
  refuse: act(Answering, 'privacy:said.answered', (graph, input) =>
    graph.change(AnswerDataRequest, { input: { ...input, refuse: true } }),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

/** What people ask about their data and who answers: within two working days. */
export default function DataRequestsPage() {
  const { t, day, instant } = useWords();
  const { title, page } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('privacy:requests.lead')} />
      {page.edges.length === 0 && (
        <EmptyState title={t('privacy:requests.none')} reason={t('privacy:requests.noneReason')} />
      )}
      {page.edges.map(({ node: { id, version, kind, reason, askedAt, dueOn, person } }) => (
        <Section
          key={id}
          title={`${person?.name ?? id} – ${t(`privacy:kind.${kind}`)}`}
          aside={t('privacy:requests.waiting', { when: instant(askedAt), due: day(dueOn) })}
        >
          {person && <ContextLink to={address.person(person.id)}>{t('privacy:requests.person')}</ContextLink>}
          {reason && <p className="my-2 max-w-[60ch]">{reason}</p>}
          <div className="mt-2 grid gap-2">
            <AnswerForm id={id} version={version} kind={kind} />
            <ReasonForm
              name={`refuse-${id}`}
              fields={{ requestId: id, expectedVersion: String(version) }}
              field="note"
              label={t('privacy:answer.why')}
              hint={t('privacy:answer.whyHint')}
              verb={t('privacy:answer.refuse')}
            />
          </div>
        </Section>
      ))}
      <Pager page={page} />
    </>
  );
}
