import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fact, Facts } from '#app/components/facts.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { OrganizationLink, OrganizationLinks } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { ProvenanceNote } from '#app/components/provenance-note.tsx';
import { Section } from '#app/components/section.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { DocumentLine } from './document-line.tsx';

const DocumentPageQuery = graphql(`
  query DocumentPage($id: ID!) {
    officialDocument(id: $id) {
      id
      kind
      symbol
      normalizedSymbol
      abstract
      issuedOn { value precision }
      issuers { id name }
      recipients { organization { id name } name purpose }
      legalBases { id kind symbol abstract issuedOn { value precision } }
      citedBy(first: 50) { totalCount edges { node { id kind symbol abstract issuedOn { value precision } } } }
      provenance { field basis note }
    }
  }
`);

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

export default function DocumentPage() {
  const { t, number, partialDay } = useWords();
  const { title, document, missing } = useLoaderData<typeof loader>();
  const { symbol, normalizedSymbol, issuedOn, issuers, recipients, legalBases, citedBy } = document;
  const count = { count: citedBy.totalCount, formatted: number(citedBy.totalCount) };
  return (
    <>
      <PageHeader title={title} lead={document.abstract} />
      <MissingNote services={missing} />
      <Facts>
        <Fact name={t('documents:page.issuedOn')}>{partialDay(issuedOn)}</Fact>
        <Fact name={t('documents:page.issuers')}>
          {issuers.length > 0 && <OrganizationLinks organizations={issuers} />}
        </Fact>
        <Fact name={t('documents:page.normalized')}>{normalizedSymbol !== symbol && normalizedSymbol}</Fact>
      </Facts>
      <Section title={t('documents:page.legalBases')}>
        <Lines documents={legalBases} empty={t('documents:page.legalBasesEmpty')} />
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
        aside={citedBy.totalCount > 0 && t('documents:page.citedByCount', count)}
      >
        <Lines documents={citedBy.edges.map(({ node }) => node)} empty={t('documents:page.citedByEmpty')} />
      </Section>
      <ProvenanceNote provenance={document.provenance} />
    </>
  );
}

type LinesProps = { documents: React.ComponentProps<typeof DocumentLine>['document'][]; empty: string };

function Lines({ documents, empty }: LinesProps) {
  if (documents.length === 0) return <p className="text-soft">{empty}</p>;
  return (
    <ul className="grid gap-3">
      {documents.map((document) => (
        <li key={document.id}>
          <DocumentLine document={document} />
        </li>
      ))}
    </ul>
  );
}
