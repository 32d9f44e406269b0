import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
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
import { hasRole, useViewer } from '#app/session/viewer.ts';
import { Parts } from '../tree/parts.tsx';
import { StateTag } from './state-tag.tsx';

const Reorganizations = graphql(`
  query Reorganizations($after: String) {
    reorganizations(first: 30, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          title
          state
          effectiveOn
          precision
          generated
          openQuestions
          decree { id symbol }
          lines(first: 0) { totalCount }
        }
      }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const { data, missing } = await graph.ask(Reorganizations, { after: searchParams.get('after') });
  if (!data?.reorganizations) throw notFoundOr(missing, args.context);
  return { title: t('reorganizations:title'), page: data.reorganizations, missing };
}

export default function ReorganizationList() {
  const { t, number, partialDay } = useWords();
  const { title, page, missing } = useLoaderData<typeof loader>();
  const viewer = useViewer();
  const counted = { count: page.totalCount, formatted: number(page.totalCount) };
  return (
    <>
      <Parts />
      <PageHeader
        title={title}
        lead={t('reorganizations:lead', counted)}
        actions={
          hasRole(viewer, 'DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER') && (
            <>
              <ContextLink to="/imports/new?kind=REORGANIZATION_LINES" className="button button-quiet">
                {t('reorganizations:draft.bulk')}
              </ContextLink>
              <ContextLink to="/reorganizations/new" className="button button-primary">
                {t('reorganizations:draft.action')}
              </ContextLink>
            </>
          )
        }
      />
      <MissingNote services={missing} />
      {page.totalCount === 0 && (
        <EmptyState title={t('reorganizations:empty.title')} reason={t('reorganizations:empty.reason')} />
      )}
      {page.edges.length > 0 && (
        <DataTable
          caption={title}
          rows={page.edges.map(({ node }) => node)}
          keyOf={({ id }) => id}
          columns={[
            {
              name: t('reorganizations:column.title'),
              cell: ({ id, title, decree, generated }) => (
                <>
                  <ContextLink to={address.reorganization(id)}>{title}</ContextLink>{' '}
                  <DemonstrationMark generated={generated} />
                  {decree?.symbol && (
                    <span className="block text-small text-soft">
                      <ContextLink to={address.document(decree.id)}>{decree.symbol}</ContextLink>
                    </span>
                  )}
                </>
              ),
            },
            {
              name: t('reorganizations:column.effectiveOn'),
              cell: ({ effectiveOn, precision }) => partialDay({ value: effectiveOn, precision }),
            },
            { name: t('reorganizations:column.state'), cell: ({ state }) => <StateTag state={state} /> },
            {
              name: t('reorganizations:column.lines'),
              numeric: true,
              cell: ({ id, lines }) => (
                <ContextLink to={address.reorganization(id)}>{number(lines.totalCount)}</ContextLink>
              ),
            },
            {
              name: t('reorganizations:column.open'),
              numeric: true,
              cell: ({ id, openQuestions }) =>
                openQuestions > 0 && (
                  <ContextLink to={`/reorganizations/${id}/moves?basis=OPEN`}>{number(openQuestions)}</ContextLink>
                ),
            },
          ]}
        />
      )}
      <Pager page={page} />
    </>
  );
}
