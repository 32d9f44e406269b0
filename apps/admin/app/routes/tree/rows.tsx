import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { OrganizationRow, OrganizationTable } from '../organizations/organization-table.tsx';

const UnitsUnder = graphql(
  `
    query UnitsUnder($id: ID!, $kinds: [OrganizationKind!], $hierarchy: Hierarchy!, $asOf: Date, $after: String) {
      organization(id: $id) {
        id
        name(asOf: $asOf)
        descendants(kinds: $kinds, hierarchy: $hierarchy, asOf: $asOf, first: 50, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { ...OrganizationRow } }
        }
      }
    }
  `,
  [OrganizationRow],
);

const SCHOOLS = ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'] as const;
const OFFICES = ['DEPARTMENT', 'DISTRICT_OFFICE', 'COMMUNE_COMMITTEE', 'PROFESSIONAL_CLUSTER'] as const;

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const asOf = contextOf(searchParams).asOf ?? null;
  const offices = searchParams.get('of') === 'offices';
  const { data, missing } = await graph.ask(UnitsUnder, {
    id: args.params.id ?? '',
    kinds: offices ? [...OFFICES] : [...SCHOOLS],
    hierarchy: searchParams.get('hierarchy') === 'PROFESSIONAL_CLUSTER' ? 'PROFESSIONAL_CLUSTER' : 'ADMINISTRATIVE',
    asOf,
    after: searchParams.get('after'),
  });
  const unit = data?.organization;
  if (!unit) throw notFoundOr(missing, args.context);
  return {
    title: t(offices ? 'tree:rows.titleOffices' : 'tree:rows.title', { unit: unit.name }),
    id: unit.id,
    page: unit.descendants,
    day: asOf ?? today(),
    missing,
  };
}

export default function UnitsUnderPage() {
  const { t, number, day: dayText } = useWords();
  const { title, id, page, day, missing } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={`/organizations/tree?open=${id}`}>{t('tree:rows.back')}</ContextLink>}
        title={title}
        lead={t('tree:rows.lead', { count: page.totalCount, formatted: number(page.totalCount), day: dayText(day) })}
      />
      <MissingNote services={missing} />
      {page.edges.length > 0 ? (
        <OrganizationTable organizations={page.edges.map(({ node }) => node)} />
      ) : (
        <EmptyState title={t('tree:rows.empty.title')} reason={t('tree:rows.empty.reason')} />
      )}
      <Pager page={page} />
    </>
  );
}
