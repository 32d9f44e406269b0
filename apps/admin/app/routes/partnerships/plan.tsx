import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Amendment, PlanText } from './joint-plan.ts';
import { OnlyParties } from './only-parties.tsx';
import { papersOf, rowOf } from './papers.server.ts';
import { AmendmentForm, PlanForm } from './plan-form.tsx';
import { useOwnParties } from './use-own-parties.ts';

const Draft = graphql(`
  mutation DraftPlan($input: DraftPlanInput!) {
    draftPlan(input: $input) {
      __typename
      ... on JointPlan { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Amend = graphql(`
  mutation AmendPlan($input: AmendPlanInput!) {
    amendPlan(input: $input) {
      __typename
      ... on JointPlan { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const partnership = await papersOf(graph, args);
  const { plan: which } = args.params;
  const known = partnership.plans.find(({ id }) => id === which);
  if (!known && which !== 'new') throw new Response(null, { status: 404 });
  return {
    title: t(known ? 'partnerships:plan.amend' : 'partnerships:plan.title'),
    partnership,
    known: known ? { ...known, items: known.items.map(rowOf) } : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const { id: partnershipId = '', plan: planId = 'new' } = args.params;
  const idempotencyKey = sent.key;
  if (planId === 'new') {
    const checked = sent.check(PlanText);
    if ('reply' in checked) return checked.reply;
    const outcome = await graph.change(Draft, { input: { ...checked.value, partnershipId, idempotencyKey } });
    if (outcome.kind !== 'done') return sent.answer(outcome);
  } else {
    const checked = sent.check(Amendment);
    if ('reply' in checked) return checked.reply;
    const outcome = await graph.change(Amend, { input: { ...checked.value, planId, idempotencyKey } });
    if (outcome.kind !== 'done') return sent.answer(outcome);
  }
  const t = await wordsFor(args.request);
  const said = planId === 'new' ? 'partnerships:said.draftPlan' : 'partnerships:said.amend';
  return sent.done(address.partnership(partnershipId), t(said));
}

export default function PlanPage() {
  const { t } = useWords();
  const { title, partnership, known } = useLoaderData<typeof loader>();
  const own = useOwnParties(partnership.parties);
  const shared = { partnership, own };
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.partnership(partnership.id)}>{partnership.title}</ContextLink>}
        title={title}
        lead={t(known ? 'partnerships:plan.amendLead' : 'partnerships:plan.lead')}
      />
      {own.length === 0 && <OnlyParties partnership={partnership} />}
      {own.length > 0 && (known ? <AmendmentForm {...shared} items={known.items} /> : <PlanForm {...shared} />)}
    </>
  );
}
