import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { AmendForm } from './amend-form.tsx';
import { Amending } from './amending.ts';
import { recipientInput } from './citing.ts';
import { resolveBases } from './resolve-bases.server.ts';

const Filed = graphql(`
  query FiledDocument($id: ID!) {
    officialDocument(id: $id) {
      id
      version
      kind
      symbol
      abstract
      issuedOn { value precision }
      bases { document { id kind symbol } asCited { symbol abstract issuedOn { value precision } } }
      recipients { organization { id } name purpose }
    }
    officialDocuments(first: 50) { edges { node { id kind symbol } } }
  }
`);

const Amend = graphql(`
  mutation AmendDocument($input: AmendDocumentInput!) {
    amendDocument(input: $input) {
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
  const { data, missing } = await graph.ask(Filed, { id: args.params.id ?? '' });
  const document = data?.officialDocument;
  if (!document) throw notFoundOr(missing, args.context);
  const papers = [
    ...document.bases.map((basis) => basis.document),
    ...(data.officialDocuments?.edges.map(({ node }) => node) ?? []),
  ];
  return {
    title: t('documents:amend.title', {
      paper: `${t(`documents:kind.${document.kind}`)} ${document.symbol ?? t('documents:noSymbol')}`,
    }),
    id: document.id,
    version: document.version,
    papers: [...new Map(papers.map((paper) => [paper.id, paper])).values()].filter(({ id }) => id !== document.id),
    filed: {
      abstract: document.abstract ?? '',
      issuedOn: { value: document.issuedOn.value ?? '', precision: document.issuedOn.precision },
      legalBases: document.bases.map((basis) => ({
        documentId: basis.document.id,
        symbol: basis.asCited?.symbol ?? '',
        abstract: basis.asCited?.abstract ?? '',
        issuedOn: basis.asCited?.issuedOn?.value ?? '',
        precision: basis.asCited?.issuedOn?.precision ?? '',
      })),
      recipients: document.recipients.map(({ organization, name, purpose }) => ({
        organizationId: organization?.id ?? '',
        name,
        purpose: purpose ?? '',
      })),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Amending);
  if ('reply' in checked) return checked.reply;
  const { abstract, recipients, legalBases: written, ...rest } = checked.value;
  const { refused, legalBases } = await resolveBases(graph, args.request, written);
  if (refused) return sent.answer(refused);
  const outcome = await graph.change(Amend, {
    input: {
      ...rest,
      documentId: args.params.id ?? '',
      abstract: abstract ?? null,
      legalBases,
      recipients: recipients.map(recipientInput),
      idempotencyKey: sent.key,
    },
  });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  return sent.done(address.document(outcome.result.id), t('documents:amend.done'));
}

export default function AmendPage() {
  const { t } = useWords();
  const { title, id, version, filed, papers } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        kicker={<ContextLink to={address.document(id)}>{t('documents:cascade.back')}</ContextLink>}
      />
      <AmendForm version={version} filed={filed} papers={papers} />
    </>
  );
}
