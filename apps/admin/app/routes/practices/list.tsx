import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { address } from '#app/context/addresses.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { publicGraph } from '#app/graph.server.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Photo } from '#app/routes/activities/photo.tsx';
import { PracticeLines, PracticeWords } from './words.tsx';

const Practices = graphql(
  `
    query Practices($after: String) {
      practices(first: 12, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...PracticeLines photos { id caption width height } } }
      }
    }
  `,
  [PracticeLines],
);

export const meta = titled;

/** What twins did together, for whoever comes by: only pictures whose people consent. */
export async function loader(args: LoaderFunctionArgs) {
  const graph = await publicGraph(args);
  const t = await wordsFor(args.request);
  const after = new URL(args.request.url).searchParams.get('after');
  const { data, missing } = await graph.ask(Practices, { after });
  if (!data?.practices) throw notFoundOr(missing, args.context);
  return { title: t('practices:title'), page: data.practices, missing };
}

export default function PracticeList() {
  const { t } = useWords();
  const { title, page, missing } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('practices:lead')} />
      <MissingNote services={missing} />
      {page.edges.length > 0 ? (
        <ul className="grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
          {page.edges.map(({ node }) => (
            <li key={node.id}>
              <PracticeCard practice={node} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={t('practices:empty.title')} reason={t('practices:empty.reason')} />
      )}
      <Pager page={page} />
    </>
  );
}

type Practice = NonNullable<ResultOf<typeof Practices>['practices']>['edges'][number]['node'];

function PracticeCard({ practice }: { practice: Practice }) {
  const [first] = practice.photos;
  return (
    <article className="grid gap-3">
      {first && (
        <Link to={address.practice(practice.id)} tabIndex={-1} aria-hidden="true" className="block">
          <Photo evidence={first} theme={practice.theme} size="small" className="aspect-4/3 w-full object-cover" />
        </Link>
      )}
      <h2 className="text-heading wrap-anywhere">
        <Link to={address.practice(practice.id)}>{practice.theme}</Link>
      </h2>
      <PracticeWords practice={practice} />
    </article>
  );
}
