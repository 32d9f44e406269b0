import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterChoice } from '#app/components/filter-choice.tsx';
import { ListFilters } from '#app/components/list-filters.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { scopeOf } from '#app/context/scope.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useActingUnits } from '#app/session/acting.ts';
import { filterOf, levels, statuses } from './filter.ts';
import { mayPropose } from './level.ts';
import { PartnershipRow, PartnershipTable } from './partnership-table.tsx';

const Partnerships = graphql(
  `
    query Partnerships($filter: PartnershipFilter, $asOf: Date, $after: String) {
      partnerships(filter: $filter, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...PartnershipRow } }
      }
    }
  `,
  [PartnershipRow],
);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const scope = await scopeOf(graph, searchParams);
  const asOf = contextOf(searchParams).asOf ?? null;
  const filter = filterOf(searchParams, scope);
  const { data, missing } = await graph.ask(Partnerships, { filter, asOf, after: searchParams.get('after') });
  if (!data?.partnerships) throw notFoundOr(missing, args.context);
  const whose = scope.under ? t('filter.under', { unit: scope.name ?? '' }) : scope.name;
  return { title: t('partnerships:title'), page: data.partnerships, whose, missing };
}

export default function PartnershipList() {
  const { t, number } = useWords();
  const { title, page, whose, missing } = useLoaderData<typeof loader>();
  const proposes = useActingUnits().some(mayPropose);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('partnerships:lead', { count: page.totalCount, formatted: number(page.totalCount) })}
        actions={
          <>
            <ContextLink to="/movements" className="button">
              {t('partnerships:movement.title')}
            </ContextLink>
            {proposes && (
              <ContextLink to="/partnerships/new" className="button button-primary">
                {t('partnerships:propose.verb')}
              </ContextLink>
            )}
          </>
        }
      />
      <MissingNote services={missing} />
      <ListFilters
        label={t('partnerships:filter.search')}
        hint={t('partnerships:filter.hint')}
        scope={whose}
        names={['level', 'status']}
      >
        <FilterChoice
          name="level"
          label={t('partnerships:column.level')}
          values={levels}
          word={(level) => t(`partnerships:level.${level}`)}
        />
        <FilterChoice
          name="status"
          label={t('partnerships:column.status')}
          values={statuses}
          word={(status) => t(`partnerships:status.${status}`)}
        />
      </ListFilters>
      {page.edges.length > 0 ? (
        <PartnershipTable partnerships={page.edges.map(({ node }) => node)} />
      ) : (
        <EmptyState
          title={t('partnerships:empty.title')}
          reason={t('partnerships:empty.reason')}
          next={<ContextLink to="/partnerships">{t('partnerships:empty.next')}</ContextLink>}
        />
      )}
      <Pager page={page} />
    </>
  );
}
