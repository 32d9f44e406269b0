import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { FilterChoice } from '#app/components/filter-choice.tsx';
import { FilterDay } from '#app/components/filter-day.tsx';
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
import { mayPropose } from '#app/routes/partnerships/level.ts';
import { useActingUnits } from '#app/session/acting.ts';
import { ActivityRow, ActivityTable } from './activity-table.tsx';
import { filterOf } from './filter.ts';
import { GalleryStrip } from './gallery-strip.tsx';
import { kinds, statuses } from './kinds.ts';

const Activities = graphql(
  `
    query Activities($filter: ActivityFilter, $asOf: Date, $after: String) {
      activities(filter: $filter, orderBy: { field: HELD_ON, direction: DESC }, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...ActivityRow } }
      }
    }
  `,
  [ActivityRow],
);

const OfPartnership = graphql(`
  query ActivitiesOfPartnership($id: ID!) {
    partnership(id: $id) { id title }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const scope = await scopeOf(graph, searchParams);
  const asOf = contextOf(searchParams).asOf ?? null;
  const filter = filterOf(searchParams, scope);
  const [answer, twinning] = await Promise.all([
    graph.ask(Activities, { filter, asOf, after: searchParams.get('after') }),
    filter.partnership ? graph.ask(OfPartnership, { id: filter.partnership }) : undefined,
  ]);
  if (!answer.data?.activities) throw notFoundOr(answer.missing, args.context);
  const title = twinning?.data?.partnership?.title;
  const unit = scope.under ? t('filter.under', { unit: scope.name ?? '' }) : scope.name;
  return {
    title: t('activities:title'),
    page: answer.data.activities,
    whose: title ? t('activities:filter.ofPartnership', { title }) : unit,
    missing: answer.missing,
  };
}

export default function ActivityList() {
  const { t, number } = useWords();
  const { title, page, whose, missing } = useLoaderData<typeof loader>();
  const records = useActingUnits().some(mayPropose);
  const activities = page.edges.map(({ node }) => node);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('activities:lead', { count: page.totalCount, formatted: number(page.totalCount) })}
        actions={
          records && (
            <ContextLink to="/activities/new" className="button button-primary">
              {t('activities:record.verb')}
            </ContextLink>
          )
        }
      />
      <MissingNote services={missing} />
      <ListFilters
        label={t('activities:filter.search')}
        hint={t('activities:filter.hint')}
        scope={whose}
        names={['kind', 'status', 'from', 'to']}
      >
        <FilterChoice
          name="kind"
          label={t('activities:column.kind')}
          values={kinds}
          word={(kind) => t(`activities:kind.${kind}`)}
        />
        <FilterChoice
          name="status"
          label={t('activities:column.status')}
          values={statuses}
          word={(status) => t(`activities:status.${status}`)}
        />
        <FilterDay name="from" label={t('filter.from')} />
        <FilterDay name="to" label={t('filter.to')} />
      </ListFilters>
      <GalleryStrip activities={activities} />
      {activities.length > 0 ? (
        <ActivityTable activities={activities} />
      ) : (
        <EmptyState
          title={t('activities:empty.title')}
          reason={t('activities:empty.reason')}
          next={<ContextLink to="/activities">{t('activities:empty.next')}</ContextLink>}
        />
      )}
      <Pager page={page} />
      <p className="mt-8 text-table">
        <ContextLink to="/practices">{t('practices:seen')}</ContextLink>
      </p>
    </>
  );
}
