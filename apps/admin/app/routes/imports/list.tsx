import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useViewer } from '#app/session/viewer.ts';
import { kindsOf } from './kinds.ts';
import { OnlyOffices } from './only-offices.tsx';
import { ImportTag } from './state-tag.tsx';

const Imports = graphql(`
  query SheetImports($after: String) {
    sheetImports(first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id kind state fileName recordedAt counts { saved } } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const after = new URL(args.request.url).searchParams.get('after');
  const { data, missing } = await graph.ask(Imports, { after });
  if (!data?.sheetImports) throw notFoundOr(missing, args.context);
  return { title: t('imports:title'), page: data.sheetImports };
}

export default function ImportList() {
  const { t, number, instant } = useWords();
  const { title, page } = useLoaderData<typeof loader>();
  if (kindsOf(useViewer()).length === 0) return <OnlyOffices title={title} />;
  const rows = page.edges.map(({ node }) => node);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('imports:lead')}
        actions={
          <ContextLink to="/imports/new" className="button button-primary">
            {t('imports:upload.action')}
          </ContextLink>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={t('imports:empty.title')} reason={t('imports:empty.reason')} />
      ) : (
        <DataTable
          caption={t('imports:list.caption')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              name: t('imports:list.file'),
              cell: ({ id, fileName }) => <ContextLink to={address.import(id)}>{fileName}</ContextLink>,
            },
            { name: t('imports:list.kind'), cell: ({ kind }) => t(`imports:kind.${kind}`) },
            { name: t('imports:list.state'), cell: ({ state }) => <ImportTag state={state} /> },
            { name: t('imports:list.rows'), cell: ({ counts }) => number(counts.saved), numeric: true },
            { name: t('imports:list.sent'), cell: ({ recordedAt }) => instant(recordedAt) },
          ]}
        />
      )}
      <Pager page={page} />
    </>
  );
}
