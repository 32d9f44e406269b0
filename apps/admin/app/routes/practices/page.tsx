import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { publicGraph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Photo } from '#app/routes/activities/photo.tsx';
import { PracticeLines, PracticeWords } from './words.tsx';

const PracticeQuery = graphql(
  `
    query Practice($id: ID!) {
      practice(id: $id) { ...PracticeLines photos { id caption width height } }
    }
  `,
  [PracticeLines],
);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await publicGraph(args);
  const { data, missing } = await graph.ask(PracticeQuery, { id: args.params.id ?? '' });
  if (!data?.practice) throw notFoundOr(missing, args.context);
  return { title: data.practice.theme, practice: data.practice, missing };
}

export default function PracticePage() {
  const { t } = useWords();
  const { title, practice, missing } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        kicker={<Link to="/practices">{t('practices:title')}</Link>}
        lead={<PracticeWords practice={practice} />}
      />
      <MissingNote services={missing} />
      <ul className="grid gap-6 sm:grid-cols-2">
        {practice.photos.map((photo) => (
          <li key={photo.id}>
            <figure className="grid gap-2">
              <a href={`/files/${photo.id}/large`} className="block">
                <Photo evidence={photo} theme={title} size="large" className="w-full" />
              </a>
              {photo.caption && <figcaption className="text-table text-soft">{photo.caption}</figcaption>}
            </figure>
          </li>
        ))}
      </ul>
      <p className="mt-8 max-w-[70ch] text-small text-soft">{t('practices:consent')}</p>
    </>
  );
}
