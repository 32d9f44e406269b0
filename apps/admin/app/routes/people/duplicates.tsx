import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Duplicates, UndoMerge } from './duplicates.server.ts';
import { MergeTable } from './merge-table.tsx';
import { Undoing } from './merging.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const search = new URL(args.request.url).searchParams;
  const { data, missing } = await graph.ask(Duplicates, {
    after: search.get('after'),
    merged: search.get('merged'),
  });
  if (!data?.probableDuplicates || !data.merges) throw notFoundOr(missing, args.context);
  const { probableDuplicates, merges } = data;
  return { title: t('people:duplicates.title'), probableDuplicates, merges };
}

const acts = {
  undo: act(Undoing, 'people:said.undo', (graph, input) => graph.change(UndoMerge, { input })),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

/** Units that were perhaps entered twice, and what was merged until now. */
export default function DuplicatesPage() {
  const { t } = useWords();
  const { title, probableDuplicates, merges } = useLoaderData<typeof loader>();
  const pairs = probableDuplicates.edges.map(({ node }) => node);
  return (
    <>
      <PageHeader title={title} lead={t('people:duplicates.lead')} />
      {pairs.length === 0 ? (
        <EmptyState title={t('people:duplicates.none')} reason={t('people:duplicates.noneReason')} />
      ) : (
        <DataTable
          caption={title}
          rows={pairs}
          keyOf={({ other }) => other.id}
          columns={[
            { name: t('people:duplicates.one'), cell: ({ one }) => <Entry {...one} /> },
            { name: t('people:duplicates.other'), cell: ({ other }) => <Entry {...other} /> },
            {
              name: t('people:duplicates.parent'),
              cell: ({ one }) => one.parent && <OrganizationLink organization={one.parent} />,
            },
            {
              name: t('people:duplicates.look'),
              cell: ({ one, other }) => (
                <ContextLink to={address.mergePreview('ORGANIZATION', one.id, other.id)}>
                  {t('people:duplicates.compare')}
                </ContextLink>
              ),
            },
          ]}
        />
      )}
      <Pager page={probableDuplicates} />
      {merges.totalCount > 0 && (
        <Section title={t('people:merged.title')}>
          <MergeTable merges={merges.edges.map(({ node }) => node)} />
          <Pager page={merges} name="merged" />
        </Section>
      )}
    </>
  );
}

function Entry({ id, name, code }: { id: string; name: string; code: string | null }) {
  return (
    <>
      <OrganizationLink organization={{ id, name }} />
      {code && <span className="figure block text-small text-soft">{code}</span>}
    </>
  );
}
