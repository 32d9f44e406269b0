import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { withContext } from '#app/context/context.ts';
import { readForm } from '#app/forms/read-form.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { ChoosePartnership } from './choose-partnership.tsx';
import { openPartnerships, recordingOf } from './record.server.ts';
import { RecordForm } from './record-form.tsx';
import { Recording } from './recording.ts';

const RecordActivity = graphql(`
  mutation RecordActivity($input: RecordActivityInput!) {
    recordActivity(input: $input) {
      __typename
      ... on Activity { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const title = t('activities:record.title');
  const { searchParams } = new URL(args.request.url);
  const id = searchParams.get('partnership');
  if (id) return { title, partnership: await recordingOf(graph, args, id), open: [] };
  const open = await openPartnerships(graph);
  if (open.length === 1 && open[0])
    throw redirect(withContext(`/activities/new?partnership=${open[0].id}`, searchParams));
  return { title, partnership: null, open };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args, graph);
  const checked = sent.check(Recording);
  if ('reply' in checked) return checked.reply;
  const { heldOn, precision, photos, consent, caption, ...told } = checked.value;
  const { searchParams } = new URL(args.request.url);
  const outcome = await graph.change(RecordActivity, {
    input: {
      ...told,
      partnershipId: searchParams.get('partnership') ?? '',
      activityId: searchParams.get('activity') ?? undefined,
      heldOn: { value: heldOn, precision },
      evidence: photos.map((uploadId) => ({ uploadId, caption, consent })),
      idempotencyKey: sent.key,
    },
  });
  if (outcome.kind !== 'done') return sent.answer(outcome, { 'heldOn.value': 'heldOn' });
  const t = await wordsFor(args.request);
  return sent.done(address.activity(outcome.result.id), t('activities:said.record'));
}

export default function RecordPage() {
  const { t } = useWords();
  const { title, partnership, open } = useLoaderData<typeof loader>();
  if (!partnership) return <ChoosePartnership title={title} open={open} />;
  return (
    <>
      <PageHeader kicker={partnership.title} title={title} lead={t('activities:record.lead')} />
      <RecordForm partnership={partnership} />
    </>
  );
}
