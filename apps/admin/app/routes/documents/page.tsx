import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MissingNote } from '#app/components/missing-note.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvenanceNote } from '#app/components/provenance-note.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useViewer } from '#app/session/viewer.ts';
import { AmendmentSection, AmendmentsFragment } from './amendment-section.tsx';
import { BasisGraphFragment, BasisSection } from './basis-section.tsx';
import { CitationList } from './citation-list.tsx';
import { DocumentFacts, DocumentFactsFragment } from './document-facts.tsx';
import { DocumentFilesFragment, FileSection } from './file-section.tsx';
import { mayKeep } from './keeper.ts';
import { actOnDocument } from './page-acts.server.ts';

const DocumentPageQuery = graphql(
  `
  query DocumentPage($id: ID!) {
    officialDocument(id: $id) {
      id
      kind
      symbol
      abstract
      ...DocumentFacts
      recipients { organization { id name } name purpose }
      bases {
        document { id kind symbol abstract issuedOn { value precision } }
        differences { field asCited canonical spellingOnly }
      }
      citations(first: 50) {
        totalCount
        edges {
          node {
            document { id kind symbol abstract issuedOn { value precision } }
            differences { field asCited canonical spellingOnly }
          }
        }
      }
      ...BasisGraphView
      ...DocumentFiles
      ...DocumentAmendments
      provenance { field basis note }
    }
  }
`,
  [DocumentFactsFragment, BasisGraphFragment, DocumentFilesFragment, AmendmentsFragment],
);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(DocumentPageQuery, { id: args.params.id ?? '' });
  const document = data?.officialDocument;
  if (!document) throw notFoundOr(missing, args.context);
  const kind = t(`documents:kind.${document.kind}`);
  return {
    title: `${kind} ${document.symbol ?? t('documents:noSymbol')}`,
    preview: document.abstract,
    document,
    missing,
  };
}

export const action = (args: ActionFunctionArgs) => actOnDocument(args);

export default function DocumentPage() {
  const { t, number } = useWords();
  const viewer = useViewer();
  const { title, document, missing } = useLoaderData<typeof loader>();
  const { recipients, bases, citations } = document;
  const keeper = mayKeep(viewer, document.issuers);
  const count = { count: citations.totalCount, formatted: number(citations.totalCount) };
  return (
    <>
      <PageHeader
        title={title}
        lead={document.abstract}
        actions={
          <>
            {keeper && (
              <ContextLink to={`${address.document(document.id)}/amend`} className="button button-quiet">
                {t('documents:amend.action')}
              </ContextLink>
            )}
            <ContextLink to={address.cascade(document.id)} className="button">
              {t('documents:cascade.action')}
            </ContextLink>
          </>
        }
      />
      <MissingNote services={missing} />
      <DocumentFacts document={document} />
      <FileSection files={document.files} keeper={keeper} />
      <Section title={t('documents:page.legalBases')}>
        <CitationList citations={bases} empty={t('documents:page.legalBasesEmpty')} />
      </Section>
      <Section title={t('documents:page.recipients')}>
        {recipients.length === 0 && <p className="text-soft">{t('documents:page.recipientsEmpty')}</p>}
        <ul>
          {recipients.map(({ organization, name, purpose }) => (
            <li key={name + purpose}>
              – {organization ? <OrganizationLink organization={organization} /> : name}
              {purpose && <span className="text-soft"> ({purpose})</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={t('documents:page.citedBy')}
        aside={citations.totalCount > 0 && t('documents:page.citedByCount', count)}
      >
        <CitationList citations={citations.edges.map(({ node }) => node)} empty={t('documents:page.citedByEmpty')} />
      </Section>
      <BasisSection graph={document.basisGraph} />
      <AmendmentSection amendments={document.amendments} />
      <ProvenanceNote provenance={document.provenance} />
    </>
  );
}
