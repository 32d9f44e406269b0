import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { readForm } from '#app/forms/read-form.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { recipientInput } from './citing.ts';
import { Filing } from './filing.ts';
import { FilingForm } from './filing-form.tsx';
import { resolveBases } from './resolve-bases.server.ts';

const Bases = graphql(`
  query PossibleBases {
    officialDocuments(first: 50) { edges { node { id kind symbol } } }
  }
`);

const File = graphql(`
  mutation FileDocument($input: FileDocumentInput!) {
    fileDocument(input: $input) {
      __typename
      ... on OfficialDocument { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data } = await graph.ask(Bases, {});
  return {
    title: t('documents:file.title'),
    papers: data?.officialDocuments?.edges.map(({ node }) => node) ?? [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Filing);
  if ('reply' in checked) return checked.reply;
  const { symbol, abstract, recipients, legalBases: written, ...rest } = checked.value;
  const { refused, legalBases } = await resolveBases(graph, args.request, written);
  if (refused) return sent.answer(refused);
  const outcome = await graph.change(File, {
    input: {
      ...rest,
      symbol: symbol ?? null,
      abstract: abstract ?? null,
      legalBases,
      recipients: recipients.map(recipientInput),
      idempotencyKey: sent.key,
    },
  });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done(address.document(outcome.result.id), t('documents:file.done'));
}

export default function FilePage() {
  const { title, papers } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} />
      <FilingForm papers={papers} />
    </>
  );
}
