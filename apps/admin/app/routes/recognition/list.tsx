import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
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
import { departmentOf } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { PhaseTag } from './tags.tsx';

const Rounds = graphql(`
  query AwardRounds($movement: String, $after: String) {
    awardRounds(movement: $movement, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          code
          title
          phase
          demonstration
          policy { title }
          categories { id title quota }
          nominations(first: 1) { totalCount }
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
  const movement = contextOf(searchParams).movement ?? null;
  const { data, missing } = await graph.ask(Rounds, { movement, after: searchParams.get('after') });
  if (!data?.awardRounds) throw notFoundOr(missing, args.context);
  return { title: t('recognition:title'), page: data.awardRounds, missing };
}

export default function RoundList() {
  const { t, number } = useWords();
  const { title, page, missing } = useLoaderData<typeof loader>();
  const opens = departmentOf(useViewer());
  return (
    <>
      <PageHeader
        title={title}
        lead={t('recognition:list.lead', { count: page.totalCount, formatted: number(page.totalCount) })}
        actions={
          opens && (
            <ContextLink to="/recognition/new" className="button button-primary">
              {t('recognition:open.verb')}
            </ContextLink>
          )
        }
      />
      <MissingNote services={missing} />
      {page.edges.length === 0 && (
        <EmptyState title={t('recognition:empty.title')} reason={t('recognition:empty.reason')} />
      )}
      {page.edges.length > 0 && (
        <DataTable
          caption={title}
          rows={page.edges.map(({ node }) => node)}
          keyOf={({ id }) => id}
          columns={[
            {
              name: t('recognition:column.round'),
              cell: ({ code, title, demonstration }) => (
                <>
                  <ContextLink to={address.awardRound(code)}>{title}</ContextLink>{' '}
                  <DemonstrationMark generated={demonstration} />
                </>
              ),
            },
            { name: t('recognition:column.phase'), cell: ({ phase }) => <PhaseTag phase={phase} /> },
            {
              name: t('recognition:column.categories'),
              cell: ({ categories }) => categories.map(({ title }) => title).join('; '),
            },
            { name: t('recognition:column.policy'), cell: ({ policy }) => policy.title },
            {
              name: t('recognition:column.nominations'),
              cell: ({ nominations }) => number(nominations.totalCount),
              numeric: true,
            },
          ]}
        />
      )}
      <Pager page={page} />
    </>
  );
}
