import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { changed, contextOf } from '#app/context/context.ts';
import { ContextFields, ContextLink } from '#app/context/context-link.tsx';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { DocumentLine } from '../documents/document-line.tsx';
import { BEFORE_REFORM } from './before-reform.ts';
import { FormerUnits } from './former-units.tsx';
import { foundBy } from './found.server.ts';

const PAGE = 20;

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const found = await foundBy(graph, searchParams, contextOf(searchParams).asOf ?? null, PAGE);
  return { title: found.text ? t('search:titled', { text: found.text }) : t('search:title'), ...found };
}

type Found = ReturnType<typeof useLoaderData<typeof loader>>;

/** Units and papers on one page: what the search box leads to, and all it needs where scripts do not run. */
export default function SearchPage() {
  const { t } = useWords();
  const found = useLoaderData<typeof loader>();
  const { title, text, units, former, papers, missing } = found;
  return (
    <>
      <PageHeader title={title} />
      <MissingNote services={missing} />
      <SearchForm text={text} />
      {units.edges.length > 0 && <Units found={found} />}
      {former.length > 0 && <FormerUnits units={former} />}
      {papers.edges.length > 0 && <Papers found={found} />}
      {text !== '' && units.edges.length + former.length + papers.edges.length === 0 && <Nothing text={text} />}
      {text === '' && <p className="max-w-[70ch] text-soft">{t('search:hint')}</p>}
    </>
  );
}

function SearchForm({ text }: { text: string }) {
  const { t } = useWords();
  return (
    <Form key={text} className="mb-6 grid max-w-[70ch] grid-cols-[minmax(0,1fr)_auto] gap-3">
      <ContextFields except={['unit']} />
      <input
        type="search"
        name="search"
        defaultValue={text}
        maxLength={200}
        aria-label={t('search:label')}
        placeholder={t('search:placeholder')}
        className="control"
      />
      <button type="submit" className="button">
        {t('search:submit')}
      </button>
    </Form>
  );
}

function Units({ found: { text, units } }: { found: Found }) {
  const { t, number } = useWords();
  const rest = units.totalCount > units.edges.length;
  const search = encodeURIComponent(text);
  return (
    <Section
      title={t('search:organizations')}
      aside={
        rest && (
          <ContextLink to={`/organizations?search=${search}`}>
            {t('search:all_organizations', { formatted: number(units.totalCount) })}
          </ContextLink>
        )
      }
    >
      {units.edges.some(({ guessed }) => guessed) && (
        <p className="mb-3 max-w-[70ch] text-soft">{t('search:guessed')}</p>
      )}
      <ul className="grid gap-3">
        {units.edges.map(({ node, matchedName }) => (
          <li key={node.id}>
            <OrganizationLink organization={node} />
            <p className="text-table text-soft">
              {[
                t(`organizations:kind.${node.kind}`),
                node.parent?.name,
                matchedName && t('search:formerly', { name: matchedName }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Papers({ found: { text, papers } }: { found: Found }) {
  const { t, number } = useWords();
  const rest = papers.totalCount > papers.edges.length;
  return (
    <Section
      title={t('search:documents')}
      aside={
        rest && (
          <ContextLink to={`/documents?search=${encodeURIComponent(text)}`}>
            {t('search:all_documents', { formatted: number(papers.totalCount) })}
          </ContextLink>
        )
      }
    >
      <ul className="grid gap-3">
        {papers.edges.map(({ node }) => (
          <li key={node.id}>
            <DocumentLine document={node} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Nothing({ text }: { text: string }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <EmptyState
      title={t('search:nothing.title', { text })}
      reason={t('search:nothing.reason')}
      next={
        search.get('asOf') !== BEFORE_REFORM && (
          <ContextLink to={`/search${changed(search, { asOf: BEFORE_REFORM })}`}>
            {t('search:nothing.next')}
          </ContextLink>
        )
      }
    />
  );
}
