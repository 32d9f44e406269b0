import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { choice, id } from '#app/forms/values.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, useViewer } from '#app/session/viewer.ts';
import { AskForm, Asking } from './ask-form.tsx';
import { AnswerSupportView, AskSupportView, EndSupportView, SupportViews } from './support.server.ts';
import { ViewEntry } from './view-entry.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const after = new URL(args.request.url).searchParams.get('after');
  const { data, missing } = await graph.ask(SupportViews, { after });
  if (!data?.supportViews) throw notFoundOr(missing, args.context);
  return { title: t('members:support.title'), page: data.supportViews };
}

const Answering = z.object({ supportViewId: id, agree: choice(['yes', 'no']) });

const acts = {
  ask: act(Asking, 'members:said.asked', (graph, input) => graph.change(AskSupportView, { input })),
  answer: act(Answering, 'members:said.answered', (graph, { agree, ...input }) =>
    graph.change(AnswerSupportView, { input: { ...input, agree: agree === 'yes' } }),
  ),
  end: act(z.object({ supportViewId: id }), 'members:said.viewEnded', (graph, input) =>
    graph.change(EndSupportView, { input }),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

/** Who of support wants to see the reader's pages, and who has seen them. */
export default function SupportRoute() {
  const { t } = useWords();
  const { title, page } = useLoaderData<typeof loader>();
  const asks = hasRole(useViewer(), 'SUPPORT');
  return (
    <>
      <PageHeader title={asks ? t('members:support.askTitle') : title} lead={t('members:support.lead')} />
      {asks && <AskForm />}
      {page.edges.length === 0 && !asks && (
        <EmptyState title={t('members:support.none')} reason={t('members:support.noneReason')} />
      )}
      {page.edges.map(({ node }) => (
        <ViewEntry key={node.id} view={node} />
      ))}
      <Pager page={page} />
    </>
  );
}
