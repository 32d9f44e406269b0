import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { changed, contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { missingIn } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { branchOf, type Hierarchy, rootsOf } from './branches.server.ts';
import { DaySlider } from './day-slider.tsx';
import { MOST_OPEN, openedIn } from './opened.ts';
import { Parts } from './parts.tsx';
import { Tree } from './tree.tsx';
import { turningDaysOf } from './turning-days.server.ts';

export const meta = titled;

const hierarchies = ['ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER'] as const satisfies Hierarchy[];

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const asOf = contextOf(searchParams).asOf ?? null;
  const hierarchy = hierarchies.find((name) => name === searchParams.get('hierarchy')) ?? 'ADMINISTRATIVE';
  const asked = openedIn(searchParams);
  const [days, roots, ...opened] = await Promise.all([
    turningDaysOf(graph),
    rootsOf(graph, hierarchy, asOf),
    ...asked.slice(0, MOST_OPEN).map(async (id) => ({ id, ...(await branchOf(graph, id, hierarchy, asOf)) })),
  ]);
  if (!roots.data?.organizations) throw notFoundOr(roots.missing, args.context);
  const units = roots.data.organizations.edges.map(({ node }) => node);
  const single = units.length === 1 ? units[0] : undefined;
  const top = single && (await branchOf(graph, single.id, hierarchy, asOf));
  const branches = Object.fromEntries(opened.map(({ id, branch }) => [id, branch]));
  return {
    title: t('tree:title'),
    hierarchy,
    day: asOf ?? today(),
    days: days.data,
    roots: units,
    branches: single && top ? { ...branches, [single.id]: top.branch } : branches,
    always: single?.id ?? null,
    schools: roots.data.everySchool?.totalCount ?? 0,
    offices: roots.data.everyOffice?.totalCount ?? 0,
    lost: hierarchy === 'ADMINISTRATIVE' ? (roots.data.lost?.totalCount ?? 0) : 0,
    tooMany: asked.length > MOST_OPEN,
    missing: missingIn(roots),
  };
}

export default function TreePage() {
  const { t, number, day } = useWords();
  const data = useLoaderData<typeof loader>();
  const { title, hierarchy, roots, branches, always, lost, tooMany, missing } = data;
  return (
    <>
      <Parts />
      <PageHeader
        title={title}
        lead={t('tree:lead', { schools: number(data.schools), offices: number(data.offices), day: day(data.day) })}
        actions={<HierarchySwitch hierarchy={hierarchy} />}
      />
      <MissingNote services={missing} />
      <DaySlider days={data.days} />
      {tooMany && (
        <p className="mb-4 text-table text-late">
          {t('tree:tooMany', { count: MOST_OPEN, formatted: number(MOST_OPEN) })}
        </p>
      )}
      {roots.length === 0 ? (
        <NoUnits hierarchy={hierarchy} />
      ) : (
        <Tree units={roots} branches={branches} always={always} hierarchy={hierarchy} />
      )}
      {lost > 0 && (
        <p className="mt-6 border-l-2 border-late pl-4">
          <ContextLink to="/organizations?withoutParent=true" className="inline-flex min-h-11 items-center">
            {t('tree:branch.lost', { count: lost, formatted: number(lost) })}
          </ContextLink>
        </p>
      )}
    </>
  );
}

function HierarchySwitch({ hierarchy }: { hierarchy: Hierarchy }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <nav aria-label={t('tree:hierarchy.label')} className="flex flex-wrap gap-1">
      {hierarchies.map((name) => (
        <Link
          key={name}
          to={changed(search, { hierarchy: name === 'ADMINISTRATIVE' ? null : name })}
          preventScrollReset
          aria-current={name === hierarchy ? 'true' : undefined}
          className="button button-quiet text-table aria-[current]:border-hairline-strong aria-[current]:bg-raised"
        >
          {t(`tree:hierarchy.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

function NoUnits({ hierarchy }: { hierarchy: Hierarchy }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const suffix = hierarchy === 'ADMINISTRATIVE' ? 'ADMINISTRATIVE' : '';
  return (
    <EmptyState
      title={t(`tree:empty.title${suffix}`)}
      reason={t(`tree:empty.reason${suffix}`)}
      next={!suffix && <Link to={changed(search, { asOf: '2025-10-31' })}>{t('tree:empty.next')}</Link>}
    />
  );
}
