import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { changed } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import type { Service } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { dayOfInstant } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { type Look, readAccessLog } from './access-log.server.ts';
import { RolesThen } from './roles-then.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const after = new URL(args.request.url).searchParams.get('after');
  const log = await readAccessLog(graph, after);
  if (!log.allowed) throw notFoundOr(log.missing, args.context);
  return { title: t('audit:mine.title'), ...log };
}

/** Who looked at what belongs to the reader, in words that need no explanation. */
export default function AccessLogPage() {
  const { t, number } = useWords();
  const { title, missing, nodes, next, count } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const further = search.has('after');
  return (
    <>
      <PageHeader
        title={title}
        lead={t('audit:mine.lead')}
        actions={
          <ContextLink to="/privacy/mine" className="button">
            {t('privacy:mine.title')}
          </ContextLink>
        }
      />
      <MissingNote services={missing} />
      {nodes.length === 0 ? (
        <EmptyState title={t('audit:mine.none')} reason={t('audit:mine.noneReason')} />
      ) : (
        <>
          <p className="mb-3 text-table text-soft">{t('audit:mine.count', { count, formatted: number(count) })}</p>
          <Looks looks={nodes} />
        </>
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
      <Section title={t('audit:mine.about')}>
        <ul className="grid max-w-[70ch] list-disc gap-2 pl-5">
          <li>{t('audit:mine.aboutKept')}</li>
          <li>{t('audit:mine.aboutCommittee')}</li>
          <li>{t('audit:mine.aboutSupport')}</li>
        </ul>
      </Section>
    </>
  );
}

function Looks({ looks }: { looks: readonly Look[] }) {
  const { t, day, instant } = useWords();
  return (
    <DataTable
      caption={t('audit:mine.title')}
      rows={looks}
      keyOf={({ id }) => id}
      columns={[
        { name: t('audit:mine.who'), cell: (look) => <Who look={look} /> },
        {
          name: t('audit:mine.what'),
          cell: ({ action }) => t(`audit:looked.${action as 'other'}`, { defaultValue: t('audit:looked.other') }),
        },
        { name: t('audit:part'), cell: ({ service }) => t(`audit:parts.${service as Service}`) },
        { name: t('audit:mine.when'), cell: ({ at, veiled }) => (veiled ? day(dayOfInstant(at)) : instant(at)) },
      ]}
    />
  );
}

function Who({ look: { who, roles, veiled, throughYourEyes } }: { look: Look }) {
  const { t } = useWords();
  if (veiled) return t('audit:mine.committee');
  return (
    <span className="wrap-anywhere">
      {who ?? t('audit:mine.gone')}
      {throughYourEyes ? (
        <span className="font-normal text-soft"> – {t('audit:mine.eyes')}</span>
      ) : (
        <span className="font-normal">
          <RolesThen roles={roles} />
        </span>
      )}
    </span>
  );
}
