import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Elsewhere, MergeOrganizations, MergePeople, Preview } from './duplicates.server.ts';
import { MergeForm } from './merge-form.tsx';
import { MergingOrganizations, MergingPeople, Subject } from './merging.ts';
import { SideBySide } from './side-by-side.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const search = new URL(args.request.url).searchParams;
  const subject = Subject.safeParse(search.get('subject')).data ?? 'ORGANIZATION';
  const [kept, merged] = [search.get('kept') ?? '', search.get('merged') ?? ''];
  const [{ mergePreview: preview }, elsewhere] = await Promise.all([
    graph.need(Preview, { subject, kept, merged }),
    subject === 'ORGANIZATION' ? graph.ask(Elsewhere, { merged }) : undefined,
  ]);
  if (!preview) throw new Response(null, { status: 404 });
  const { partnerships, activities, reports } = elsewhere?.data?.organization ?? {};
  const stays = (partnerships?.totalCount ?? 0) + (activities?.totalCount ?? 0) + (reports?.totalCount ?? 0);
  return { title: t('people:preview.title'), preview, stays, turned: address.mergePreview(subject, merged, kept) };
}

const done = () => address.duplicates();
const acts = {
  organizations: act(
    MergingOrganizations,
    'people:said.merged',
    (graph, input) => graph.change(MergeOrganizations, { input }),
    done,
  ),
  people: act(MergingPeople, 'people:said.merged', (graph, input) => graph.change(MergePeople, { input }), done),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

/** Two entries side by side: what differs, what would go over and what stands in the way. */
export default function MergePreviewPage() {
  const { t, number } = useWords();
  const { title, preview, stays, turned } = useLoaderData<typeof loader>();
  const { moves, obstacles } = preview;
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.duplicates()}>{t('people:duplicates.title')}</ContextLink>}
        title={title}
        lead={t('people:preview.lead')}
        actions={
          <ContextLink to={turned} className="button button-quiet">
            {t('people:preview.turn')}
          </ContextLink>
        }
      />
      <SideBySide preview={preview} />
      <Section title={t('people:preview.moves')}>
        {moves.length === 0 && <p className="text-soft">{t('people:preview.nothing')}</p>}
        <ul className="grid gap-1">
          {moves.map(({ part, count }) => (
            <li key={part}>
              <span className="figure font-medium">{number(count)}</span> {t(`people:part.${part}`)}
            </li>
          ))}
        </ul>
        {stays > 0 && (
          <p className="mt-3 max-w-[70ch] text-soft">
            {t('people:preview.stays', { count: stays, formatted: number(stays) })}
          </p>
        )}
      </Section>
      <Section title={t('people:preview.decide')}>
        {obstacles.length > 0 ? (
          <EmptyState title={t('people:preview.obstructed')} reason={obstacles.join(' ')} />
        ) : (
          <MergeForm preview={preview} />
        )}
      </Section>
    </>
  );
}
