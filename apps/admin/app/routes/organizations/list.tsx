import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { address } from '#app/context/addresses.ts';
import { contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, useViewer } from '#app/session/viewer.ts';
import { kindsOf } from '../imports/kinds.ts';
import { Parts } from '../tree/parts.tsx';
import { filterOf } from './filter.ts';
import { Filters } from './filters.tsx';
import { OrganizationRow, OrganizationTable } from './organization-table.tsx';

const Organizations = graphql(
  `
    query Organizations($filter: OrganizationFilter, $asOf: Date, $after: String) {
      organizations(filter: $filter, asOf: $asOf, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...OrganizationRow } }
      }
    }
  `,
  [OrganizationRow],
);

const Parent = graphql(`
  query ListParent($id: ID!, $asOf: Date) {
    organization(id: $id) { id name(asOf: $asOf) }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const asOf = contextOf(searchParams).asOf ?? null;
  const filter = filterOf(searchParams);
  const [answer, parent] = await Promise.all([
    graph.ask(Organizations, { filter, asOf, after: searchParams.get('after') }),
    filter.parent ? graph.ask(Parent, { id: filter.parent, asOf }) : undefined,
  ]);
  const page = answer.data?.organizations;
  if (!page) throw notFoundOr(answer.missing, args.context);
  return {
    title: t('organizations:title'),
    page,
    parent: parent?.data?.organization ?? null,
    asOf,
    missing: answer.missing,
  };
}

export default function OrganizationList() {
  const { t, number, day } = useWords();
  const { title, page, parent, asOf, missing } = useLoaderData<typeof loader>();
  const viewer = useViewer();
  const counted = { count: page.totalCount, formatted: number(page.totalCount) };
  return (
    <>
      <Parts />
      <PageHeader
        title={title}
        actions={
          <>
            {kindsOf(viewer).length > 0 && (
              <ContextLink to="/imports" className="button">
                {t('imports:title')}
              </ContextLink>
            )}
            {hasRole(viewer, 'DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER') && (
              <ContextLink to={address.duplicates()} className="button button-quiet">
                {t('people:duplicates.title')}
              </ContextLink>
            )}
            {hasRole(viewer, 'DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER') && (
              <ContextLink to="/organizations/new" className="button button-primary">
                {t('organizations:register.action')}
              </ContextLink>
            )}
          </>
        }
        lead={asOf ? t('organizations:leadAsOf', { ...counted, day: day(asOf) }) : t('organizations:lead', counted)}
      />
      <MissingNote services={missing} />
      <Filters parent={parent} />
      {page.edges.length > 0 ? (
        <OrganizationTable organizations={page.edges.map(({ node }) => node)} />
      ) : (
        <EmptyState
          title={t('organizations:empty.title')}
          reason={t('organizations:empty.reason')}
          next={<ContextLink to="/organizations">{t('organizations:empty.next')}</ContextLink>}
        />
      )}
      <Pager page={page} />
    </>
  );
}
