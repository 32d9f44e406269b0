import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Heir } from './heir.tsx';
import { ReorganizationMoves } from './record.server.ts';

export const meta = titled;

const bases = ['SUCCESSOR', 'LOCATION', 'DECISION', 'OPEN'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const { data, missing } = await graph.ask(ReorganizationMoves, {
    id: args.params.id ?? '',
    basis: bases.find((basis) => basis === searchParams.get('basis')) ?? null,
    to: searchParams.get('to'),
    after: searchParams.get('after'),
  });
  const reorganization = data?.reorganization;
  if (!reorganization) throw notFoundOr(missing, args.context);
  return { title: t('reorganizations:moves.title'), reorganization, missing };
}

export default function MovesPage() {
  const { t, number } = useWords();
  const { title, reorganization, missing } = useLoaderData<typeof loader>();
  const { id, moves } = reorganization;
  const counted = { count: moves.totalCount, formatted: number(moves.totalCount) };
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.reorganization(id)}>{reorganization.title}</ContextLink>}
        title={title}
        lead={t('reorganizations:moves.lead', { ...counted, reorganization: reorganization.title })}
      />
      <MissingNote services={missing} />
      <DataTable
        caption={title}
        rows={moves.edges}
        keyOf={({ cursor }) => cursor}
        columns={[
          {
            name: t('reorganizations:moves.unit'),
            cell: ({ node: { organization } }) => (
              <>
                <OrganizationLink organization={organization} />{' '}
                <DemonstrationMark generated={organization?.generated ?? false} />
              </>
            ),
          },
          {
            name: t('reorganizations:moves.from'),
            cell: ({ node: { from } }) => from && <OrganizationLink organization={from} />,
          },
          {
            name: t('reorganizations:moves.to'),
            cell: ({ node: { to, toFounding } }) => (
              <Heir unit={to} founding={toFounding} none={t('reorganizations:page.open')} />
            ),
          },
          { name: t('reorganizations:moves.why'), cell: ({ node }) => t(`reorganizations:basis.${node.basis}`) },
        ]}
      />
      <Pager page={moves} />
    </>
  );
}
