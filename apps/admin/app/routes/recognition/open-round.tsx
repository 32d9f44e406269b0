import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { departmentOf } from '#app/session/acting.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { Opening, RoundForm } from './round-form.tsx';

const Policies = graphql(`
  query AwardPolicies {
    awardPolicies { code title effectiveFrom effectiveTo }
  }
`);

const OpenAwardRound = graphql(`
  mutation OpenAwardRound($input: OpenAwardRoundInput!) {
    openAwardRound(input: $input) {
      __typename
      ... on AwardRound { id code }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const department = departmentOf(await viewerOf(graph));
  if (!department) throw new Response(null, { status: 404 });
  const { data } = await graph.ask(Policies, {});
  const now = today();
  const policies = (data?.awardPolicies ?? []).filter(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= now && (effectiveTo === null || now < effectiveTo),
  );
  return { title: t('recognition:open.verb'), department, policies };
}

const acts = {
  round: act(
    Opening,
    'recognition:said.opened',
    (graph, { categories, ...input }) =>
      graph.change(OpenAwardRound, {
        input: {
          ...input,
          categories: categories.map(({ quota, criteria, ...category }) => ({
            ...category,
            quota: quota ?? null,
            criteria: criteria.map(({ source, minimum, ...criterion }) => ({
              ...criterion,
              source: source ?? null,
              minimum: minimum ?? null,
            })),
          })),
        },
      }),
    (round) => address.awardRound(round.code),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function OpenRound() {
  const { t } = useWords();
  const { title, department, policies } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('recognition:open.lead')} />
      <RoundForm onBehalfOf={department.id} policies={policies} />
    </>
  );
}
