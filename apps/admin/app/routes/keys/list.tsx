import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { address } from '#app/context/addresses.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useViewer } from '#app/session/viewer.ts';
import { officesOf } from './keeping.ts';
import { KeyTag } from './key-tag.tsx';
import { officeOf } from './office-of.server.ts';

const Clients = graphql(`
  query ApiClients($office: ID!, $after: String) {
    organization(id: $office) {
      id
      name
      apiClients(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { id name scopes holds revokedAt expiresAt keys { id lastUsedAt } } }
      }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const search = new URL(args.request.url).searchParams;
  const office = await officeOf(graph, args);
  if (!office) return { title: t('keys:title'), office: null };
  const { data, missing } = await graph.ask(Clients, { office, after: search.get('after') });
  if (!data?.organization) throw notFoundOr(missing, args.context);
  return { title: t('keys:title'), office: data.organization };
}

const latest = (instants: (string | null)[]) =>
  instants
    .filter((at) => at !== null)
    .toSorted()
    .at(-1);

export default function KeyList() {
  const { t, instant, list } = useWords();
  const { title, office } = useLoaderData<typeof loader>();
  const offices = officesOf(useViewer());
  if (!office?.apiClients)
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={t('keys:notYours.title')} reason={t('keys:notYours.reason')} />
      </>
    );
  const { apiClients } = office;
  return (
    <>
      <PageHeader
        title={title}
        kicker={office.name}
        lead={t('keys:lead')}
        actions={
          <Link to={address.connectSoftware(office.id)} className="button button-primary">
            {t('keys:connect')}
          </Link>
        }
      />
      {offices.length > 1 && (
        <nav aria-label={t('keys:office')} className="mb-6">
          <ul className="flex flex-wrap gap-2">
            {offices.map(({ id, name }) => (
              <li key={id}>
                <Link to={address.keys(id)} className="button" aria-current={id === office.id ? 'true' : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {apiClients.edges.length === 0 ? (
        <EmptyState title={t('keys:empty.title')} reason={t('keys:empty.reason')} />
      ) : (
        <DataTable
          caption={t('keys:list.caption')}
          rows={apiClients.edges.map(({ node }) => node)}
          keyOf={({ id }) => id}
          columns={[
            { name: t('keys:list.name'), cell: ({ id, name }) => <Link to={address.key(id)}>{name}</Link> },
            { name: t('keys:list.state'), cell: (client) => <KeyTag of={client} /> },
            {
              name: t('keys:list.scopes'),
              cell: ({ scopes }) => list(scopes.map((scope) => t(`keys:scope.${scope}`))),
            },
            {
              name: t('keys:list.used'),
              cell: ({ keys }) => {
                const used = latest(keys.map(({ lastUsedAt }) => lastUsedAt));
                return used ? instant(used) : t('keys:never');
              },
            },
            { name: t('keys:list.expires'), cell: ({ expiresAt }) => instant(expiresAt) },
          ]}
        />
      )}
      <Pager page={apiClients} />
    </>
  );
}
