import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { OrganizationLinks } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextFields, ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useViewer } from '#app/session/viewer.ts';
import { mayFile } from './keeper.ts';

const Documents = graphql(`
  query Documents($search: String, $after: String) {
    officialDocuments(search: $search, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id kind symbol abstract issuedOn { value precision } issuers { id name } } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const search = searchParams.get('search')?.trim() || null;
  const { data, missing } = await graph.ask(Documents, { search, after: searchParams.get('after') });
  if (!data?.officialDocuments) throw notFoundOr(missing, args.context);
  return { title: t('documents:title'), page: data.officialDocuments, missing };
}

export default function DocumentList() {
  const { t, number, partialDay } = useWords();
  const viewer = useViewer();
  const { title, page, missing } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            <ContextLink to={address.register()} className="button">
              {t('documents:register.title')}
            </ContextLink>
            {mayFile(viewer) && (
              <ContextLink to="/documents/new" className="button button-primary">
                {t('documents:file.action')}
              </ContextLink>
            )}
          </>
        }
        lead={t('documents:lead', { count: page.totalCount, formatted: number(page.totalCount) })}
      />
      <MissingNote services={missing} />
      <SearchForm />
      {page.edges.length === 0 && (
        <EmptyState
          title={t('documents:empty.title')}
          reason={t('documents:empty.reason')}
          next={<ContextLink to="/documents">{t('documents:empty.next')}</ContextLink>}
        />
      )}
      {page.edges.length > 0 && (
        <DataTable
          caption={title}
          rows={page.edges.map(({ node }) => node)}
          keyOf={({ id }) => id}
          columns={[
            {
              name: t('documents:column.symbol'),
              cell: ({ id, symbol }) => (
                <ContextLink to={address.document(id)}>{symbol ?? t('documents:noSymbol')}</ContextLink>
              ),
            },
            { name: t('documents:column.kind'), cell: ({ kind }) => t(`documents:kind.${kind}`) },
            { name: t('documents:column.abstract'), cell: ({ abstract }) => abstract },
            { name: t('documents:column.issuedOn'), cell: ({ issuedOn }) => partialDay(issuedOn) },
            {
              name: t('documents:column.issuers'),
              cell: ({ issuers }) => <OrganizationLinks organizations={issuers} />,
            },
          ]}
        />
      )}
      <Pager page={page} />
    </>
  );
}

function SearchForm() {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <Form key={search.toString()} className="mb-6 grid grid-cols-[minmax(0,1fr)_auto] gap-3">
      <ContextFields />
      <label className="grid gap-1">
        <span className="text-table text-soft">{t('documents:filter.search')}</span>
        <input
          type="search"
          name="search"
          defaultValue={search.get('search') ?? ''}
          placeholder={t('documents:filter.hint')}
          className="control"
        />
      </label>
      <button type="submit" className="button self-end">
        {t('documents:filter.apply')}
      </button>
    </Form>
  );
}
