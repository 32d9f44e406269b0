import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { changed } from '#app/context/context.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { ChainHeads } from './chain-heads.tsx';
import { EntryList } from './entry-list.tsx';
import { ExportLinks } from './export-links.tsx';
import { askedOf } from './filter.ts';
import { withLenders } from './lent-rights.server.ts';
import { readTrail } from './trail.server.ts';
import { TrailFilters } from './trail-filters.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const search = new URL(args.request.url).searchParams;
  const asked = askedOf(search, today());
  const trail = await readTrail(graph, asked, search.get('after'));
  if (!trail.allowed) throw notFoundOr(trail.missing, args.context);
  return { title: t('audit:title'), since: asked.since, ...trail, nodes: await withLenders(graph, trail.nodes) };
}

/** Who did, read and was refused what, in all services by time: for those who watch over the department. */
export default function AuditPage() {
  const { t, day } = useWords();
  const { title, missing, nodes, next, since, heads } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const further = search.has('after');
  return (
    <>
      <PageHeader title={title} lead={t('audit:lead')} actions={<ExportLinks />} />
      <MissingNote services={missing} />
      <TrailFilters />
      {since && <p className="mb-3 max-w-[70ch] text-table text-soft">{t('audit:since', { day: day(since) })}</p>}
      {nodes.length === 0 ? (
        <EmptyState title={t('audit:none')} reason={t('audit:noneReason')} />
      ) : (
        <EntryList entries={nodes} />
      )}
      {(next || further) && (
        <nav aria-label={t('pager.label')} className="mt-5 flex flex-wrap items-center gap-2">
          {further && (
            <Link className="button" to={changed(search, {})}>
              {t('pager.first')}
            </Link>
          )}
          {next && (
            <Link className="button" to={changed(search, { after: next })}>
              {t('audit:older')}
            </Link>
          )}
        </nav>
      )}
      <Section title={t('audit:chain.title')} aside={t('audit:chain.aside')}>
        <ChainHeads heads={heads} />
      </Section>
    </>
  );
}
