import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { address } from '#app/context/addresses.ts';
import { changed, contextOf, isDay } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { movementOf } from '#app/session/movement.server.ts';
import { lastDayOf } from './days.ts';

const Participants = graphql(`
  query Participants(
    $movement: String!
    $asOf: Date!
    $mapOn: Date!
    $figure: ParticipationFigure!
    $unit: ID
    $withoutUnit: Boolean!
    $after: String
  ) {
    movement(code: $movement) {
      id
      participation(asOf: $asOf, mapOn: $mapOn) {
        schools(figure: $figure, unit: $unit, withoutUnit: $withoutUnit, first: 50, after: $after) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges {
            cursor
            node { id name(asOf: $asOf) generated parent(asOf: $mapOn) { id name(asOf: $mapOn) } }
            partnership { id title }
          }
        }
      }
    }
  }
`);

const UnitName = graphql(`
  query ParticipantsUnit($id: ID!, $mapOn: Date!) {
    organization(id: $id) { id name(asOf: $mapOn) }
  }
`);

export const meta = titled;

const figures = ['DISTRICTS', 'SCHOOLS_WITH_PLAN', 'SCHOOLS_WITHOUT_PLAN', 'UPPER_UNITS_SIGNED'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const context = contextOf(searchParams);
  const figure = figures.find((name) => name === searchParams.get('figure')) ?? 'SCHOOLS_WITH_PLAN';
  const { movement } = await movementOf(graph, context.movement, args.context);
  if (!movement) throw new Response(null, { status: 404 });

  const asOf = context.asOf ?? lastDayOf(movement.period);
  const map = searchParams.get('mapOn');
  const mapOn = map && isDay(map) ? map : asOf;
  const unit = searchParams.get('under');
  const withoutUnit = searchParams.get('withoutUnit') === 'true';
  const after = searchParams.get('after');
  const [answer, place] = await Promise.all([
    graph.ask(Participants, { movement: movement.code, asOf, mapOn, figure, unit, withoutUnit, after }),
    unit ? graph.ask(UnitName, { id: unit, mapOn }) : undefined,
  ]);
  const page = answer.data?.movement?.participation?.schools;
  if (!page) throw notFoundOr(answer.missing, args.context);
  return {
    title: t(`overview:participants.${figure}`),
    figure,
    asOf,
    page,
    unit: place?.data?.organization ?? null,
    missing: answer.missing,
  };
}

export default function ParticipantsPage() {
  const { t, number, day } = useWords();
  const [search] = useSearchParams();
  const { title, figure, asOf, page, unit, missing } = useLoaderData<typeof loader>();
  const lead = t('overview:participants.lead', {
    count: page.totalCount,
    formatted: number(page.totalCount),
    asOf: day(asOf),
  });
  return (
    <>
      <PageHeader
        title={title}
        kicker={<ContextLink to="/overview">{t('overview:participants.back')}</ContextLink>}
        lead={unit ? `${t('overview:participants.under', { unit: unit.name })} ${lead}` : lead}
        actions={figure.startsWith('SCHOOLS') && <PlanSwitch figure={figure} search={search} />}
      />
      <MissingNote services={missing} />
      {page.totalCount === 0 && (
        <EmptyState title={t('overview:participants.empty.title')} reason={t('overview:participants.empty.reason')} />
      )}
      {page.edges.length > 0 && (
        <DataTable
          caption={title}
          rows={page.edges}
          keyOf={({ cursor }) => cursor}
          columns={[
            {
              name: t('overview:participants.unit'),
              cell: ({ node }) => (
                <>
                  <OrganizationLink organization={node} /> <DemonstrationMark generated={node?.generated ?? false} />
                </>
              ),
            },
            {
              name: t('overview:participants.parent'),
              cell: ({ node }) => node?.parent && <OrganizationLink organization={node.parent} />,
            },
            {
              name: t('overview:participants.partnership'),
              cell: ({ partnership }) =>
                partnership && <ContextLink to={address.partnership(partnership.id)}>{partnership.title}</ContextLink>,
            },
          ]}
        />
      )}
      <Pager page={page} />
    </>
  );
}

function PlanSwitch({ figure, search }: { figure: string; search: URLSearchParams }) {
  const { t } = useWords();
  const sides = [
    { figure: 'SCHOOLS_WITH_PLAN', name: t('overview:participants.with') },
    { figure: 'SCHOOLS_WITHOUT_PLAN', name: t('overview:participants.without') },
  ];
  return sides.map((side) => (
    <Link
      key={side.figure}
      to={changed(search, { figure: side.figure })}
      aria-current={side.figure === figure ? 'true' : undefined}
      className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
    >
      {side.name}
    </Link>
  ));
}
