import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { contextOf } from '#app/context/context.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { dayOfInstant } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { EndForm } from './end-form.tsx';
import { GrantForm } from './grant-form.tsx';
import { Ending, Granting } from './granting.ts';
import { EndRight, GrantRight, MembersPage } from './members.server.ts';
import { recoveries } from './recover.server.ts';
import { RecoverForm } from './recover-form.tsx';
import { usePrintedReset } from './recovering.ts';
import { ResetSlip } from './reset-slip.tsx';
import { unitOf } from './unit-of.server.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const url = new URL(args.request.url);
  const t = await wordsFor(args.request);
  const { unit } = await unitOf(graph, url);
  const { asOf } = contextOf(url.searchParams);
  const variables = { id: unit ?? '', asOf: asOf ?? null, after: url.searchParams.get('after') };
  const { data, missing } = await graph.ask(MembersPage, variables);
  const organization = data?.organization;
  if (!organization?.members) throw notFoundOr(missing, args.context);
  return { title: t('members:title'), organization, members: organization.members, today: dayOfInstant(new Date()) };
}

const acts = {
  grant: act(Granting, 'members:said.granted', (graph, { to, ...input }) =>
    graph.change(GrantRight, { input: { ...input, to: to ?? null } }),
  ),
  ...recoveries,
  end: act(Ending, 'members:said.ended', (graph, input) => graph.change(EndRight, { input })),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

/** Who may do what at a unit, and the forms by which that changes. */
export default function MembersRoute() {
  const { t, period } = useWords();
  const { title, organization, members, today: day } = useLoaderData<typeof loader>();
  const { id, name, grantableRoles, memberCandidates } = organization;
  const mayGrant = (grantableRoles ?? []).length > 0;
  const printed = usePrintedReset();
  if (printed) {
    const holder = members.edges.find(({ node }) => node.holderId === printed.accountId)?.node.holderName ?? '';
    return <ResetSlip {...printed} name={holder} unit={name} back={address.members(id)} />;
  }
  return (
    <>
      <PageHeader
        kicker={name}
        title={title}
        lead={t('members:lead')}
        actions={
          <>
            <ContextLink to={address.delegations(id)} className="button">
              {t('members:toDelegations')}
            </ContextLink>
            {mayGrant && (
              <ContextLink to={address.invitations(id)} className="button button-primary">
                {t('members:toInvitations')}
              </ContextLink>
            )}
          </>
        }
      />
      {members.edges.length === 0 ? (
        <EmptyState title={t('members:none')} reason={t('members:noneReason')} />
      ) : (
        <DataTable
          caption={t('members:caption')}
          rows={members.edges.map(({ node }) => node)}
          keyOf={(row) => row.id}
          columns={[
            {
              name: t('members:holder'),
              cell: (row) => (
                <>
                  {row.holderName}
                  <ContextLink to={address.why(undefined, row.holderId)} className="block text-small">
                    {t('why:linkMember')}
                  </ContextLink>
                </>
              ),
            },
            { name: t('members:role'), cell: (row) => t(`frame:role.${row.role}`) },
            { name: t('members:term'), cell: (row) => period(row) },
            {
              name: t('members:source'),
              cell: (row) => (
                <>
                  {t(`members:sources.${row.source}`)}
                  {row.appointment && <span className="block text-small text-soft">{row.appointment.position}</span>}
                  {row.grantedBy && (
                    <span className="block text-small text-soft">{t('members:byWhom', { name: row.grantedBy })}</span>
                  )}
                </>
              ),
            },
            {
              name: t('members:act'),
              cell: (row) => (
                <>
                  {row.mayEnd && <EndForm membershipId={row.id} today={day} />}
                  {row.mayRecover && <RecoverForm membershipId={row.id} accountId={row.holderId} />}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager page={members} />
      {mayGrant && (
        <Section title={t('members:grant.title')}>
          <GrantForm organizationId={id} roles={grantableRoles ?? []} candidates={memberCandidates ?? []} today={day} />
        </Section>
      )}
    </>
  );
}
