import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { changed, contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { CascadeFigures, CascadeOffice, CascadeRows, tilesOf } from './cascade.server.ts';
import { CascadeNumbers } from './cascade-numbers.tsx';
import { CascadeTable } from './cascade-table.tsx';
import { CascadeTiles } from './cascade-tiles.tsx';
import { MapDays } from './map-days.tsx';

export const meta = titled;

const wanted = { true: true, false: false } as const;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const id = args.params.id ?? '';
  const { searchParams } = new URL(args.request.url);
  const chosen = contextOf(searchParams).asOf ?? null;
  const { data, missing } = await graph.ask(CascadeFigures, { id, asOf: chosen });
  const document = data?.officialDocument;
  if (!document) throw notFoundOr(missing, args.context);

  const asOf = document.cascade.asOf;
  const office = searchParams.get('office');
  const offices = searchParams.get('show') !== 'schools' && document.cascade.officesActed.of > 0;
  const acted = wanted[searchParams.get('acted') as keyof typeof wanted] ?? null;
  const after = searchParams.get('after');
  const [tiles, rows, place] = await Promise.all([
    tilesOf(graph, id, asOf),
    graph.need(CascadeRows, { id, asOf, acted, after, officeId: office, offices, schools: !offices }),
    office ? graph.ask(CascadeOffice, { id: office, asOf }) : undefined,
  ]);
  const cascade = rows.officialDocument?.cascade;
  const page = cascade?.offices ?? cascade?.schools;
  if (!page) throw notFoundOr([], args.context);
  const kind = t(`documents:kind.${document.kind}`);
  return {
    title: t('documents:cascade.title', { paper: `${kind} ${document.symbol ?? t('documents:noSymbol')}` }),
    document,
    tiles,
    page,
    offices,
    acted,
    office: place?.data?.organization ?? null,
    missing,
  };
}

export default function CascadePage() {
  const { t, day, number } = useWords();
  const { title, document, tiles, page, offices, office, missing } = useLoaderData<typeof loader>();
  const { cascade } = document;
  const list = office
    ? t('documents:cascade.schoolsOf', { unit: office.name })
    : t(offices ? 'documents:cascade.offices' : 'documents:cascade.allSchools');
  return (
    <>
      <PageHeader
        title={title}
        kicker={<ContextLink to={address.document(document.id)}>{t('documents:cascade.back')}</ContextLink>}
        lead={t('documents:cascade.lead', { day: day(cascade.asOf) })}
      />
      <MissingNote services={missing} />
      <MapDays asOf={cascade.asOf} earlier={cascade.earlierMaps} issuedOn={document.issuedOn} />
      <CascadeNumbers id={document.id} cascade={cascade} kinds={tiles.map(({ organization }) => organization.kind)} />
      {tiles.length > 0 && (
        <Section title={t('documents:cascade.map')} aside={t('documents:cascade.mapHint')}>
          <CascadeTiles tiles={tiles} />
        </Section>
      )}
      <div id="rows" className="scroll-mt-20">
        <Section
          title={list}
          aside={t('documents:cascade.count', { count: page.totalCount, formatted: number(page.totalCount) })}
        >
          <ActedSwitch />
          {page.edges.length === 0 ? (
            <EmptyState title={t('documents:cascade.none.title')} reason={t('documents:cascade.none.reason')} />
          ) : (
            <CascadeTable caption={list} rows={page.edges.map(({ node }) => node)} offices={offices} />
          )}
          <Pager page={page} />
        </Section>
      </div>
    </>
  );
}

function ActedSwitch() {
  const { t } = useWords();
  const { acted } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const sides = [
    { name: t('documents:cascade.everyone'), value: null },
    { name: t('documents:cascade.waiting'), value: false },
    { name: t('documents:cascade.acted'), value: true },
  ];
  return (
    <nav aria-label={t('documents:cascade.state')} className="mb-3 flex flex-wrap gap-1">
      {sides.map(({ name, value }) => (
        <Link
          key={name}
          to={`${changed(search, { acted: value === null ? null : String(value) })}#rows`}
          preventScrollReset
          aria-current={acted === value ? 'true' : undefined}
          className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
