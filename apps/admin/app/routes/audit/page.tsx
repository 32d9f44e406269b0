import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { changed } from '#app/context/context.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
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
  const asked = askedOf(search);
  const trail = await readTrail(graph, asked, search.get('after'));
  if (!trail.allowed) throw notFoundOr(trail.missing, args.context);
  const lent = await withLenders(graph, trail.nodes);
  const missing = [...new Set([...trail.missing, ...lent.missing])];
  return { title: t('audit:title'), ...trail, missing, nodes: lent.entries };
}

/** Who did, read and was refused what, in all services by time: for those who watch over the department. */
export default function AuditPage() {
  const { t, instant } = useWords();
  const { title, missing, nodes, next, lookedBackTo, heads } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const further = search.has('after');
  return (
    <>
      <PageHeader title={title} lead={t('audit:lead')} actions={<ExportLinks />} />
      <MissingNote services={missing} />
      <TrailFilters />
      {nodes.length > 0 && <EntryList entries={nodes} />}
      {nodes.length === 0 && (
        <EmptyState
          title={lookedBackTo ? t('audit:noneYet') : t('audit:none')}
          reason={lookedBackTo ? t('audit:noneYetReason') : t('audit:noneReason')}
        />
      )}
      {lookedBackTo && (
        <p className="mt-3 max-w-[70ch] text-table text-soft">
          {t('audit:lookedBackTo', { when: instant(lookedBackTo) })}
        </p>
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
              {lookedBackTo ? t('audit:lookOn') : t('audit:older')}
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
