import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { contextOf } from '#app/context/context.ts';
import { act, type Reading } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { InvitationTable } from './invitation-table.tsx';
import { Invitations, Invite, Renew, Withdraw } from './invitations.server.ts';
import { InviteForm } from './invite-form.tsx';
import { Changing, Inviting, inputOf } from './inviting.ts';
import { SlipSheet } from './slip-sheet.tsx';
import { slipOf, useSlips } from './slips.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const own = actingUnits(await viewerOf(graph))[0];
  const id = contextOf(searchParams).unit ?? own?.id ?? '';
  const { data, missing } = await graph.ask(Invitations, { id, after: searchParams.get('after') });
  if (!data || (!data.organization && id !== '')) throw notFoundOr(missing, args.context);
  return { title: t('invitations:title'), organization: data.organization, byMail: data.invitesByMail ?? false };
}

/** A letter is on its way, or a slip is shown in the answer itself: a code stands in no address and no cookie. */
async function invite({ args, graph, sent }: Reading) {
  const checked = sent.check(Inviting);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Invite, { input: { ...inputOf(checked.value), idempotencyKey: sent.key } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const slip = slipOf(outcome.result);
  if (slip) return data({ slips: [slip] });
  const t = await wordsFor(args.request);
  const { pathname, search } = new URL(args.request.url);
  return sent.done(pathname + search, t('invitations:said.invite'));
}

const renew =
  (print: boolean) =>
  async ({ args, graph, sent }: Reading) => {
    const checked = sent.check(Changing);
    if ('reply' in checked) return checked.reply;
    const outcome = await graph.change(Renew, { input: { ...checked.value, print, idempotencyKey: sent.key } });
    if (outcome.kind !== 'done') return sent.answer(outcome);
    const slip = slipOf(outcome.result);
    if (slip) return data({ slips: [slip] });
    const t = await wordsFor(args.request);
    const { pathname, search } = new URL(args.request.url);
    return sent.done(pathname + search, t('invitations:said.renew'));
  };

export const action = (args: ActionFunctionArgs) =>
  actOn(args, {
    invite,
    renew: renew(false),
    print: renew(true),
    withdraw: act(Changing, 'invitations:said.withdraw', (graph, input) => graph.change(Withdraw, { input })),
  });

export default function InvitationsPage() {
  const { t } = useWords();
  const { title, organization, byMail } = useLoaderData<typeof loader>();
  const slips = useSlips();
  if (slips.length > 0 && organization) return <SlipSheet slips={slips} back={address.invitations(organization.id)} />;
  const roles = organization?.grantableRoles ?? [];
  const invitations = organization?.invitations ?? null;
  if (!organization || (roles.length === 0 && !invitations))
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={t('invitations:noUnit')} reason={t('invitations:noUnitReason')} />
      </>
    );
  const rows = invitations?.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <PageHeader
        title={title}
        kicker={organization.name}
        lead={t('invitations:lead', { organization: organization.name })}
      />
      {roles.length > 0 && (
        <Section title={t('invitations:form.title')}>
          <InviteForm organizationId={organization.id} roles={roles} byMail={byMail} />
        </Section>
      )}
      <Section title={t('invitations:list.title')}>
        {rows.length > 0 ? (
          <InvitationTable rows={rows} byMail={byMail} roles={roles} />
        ) : (
          <EmptyState title={t('invitations:list.none')} reason={t('invitations:list.noneReason')} />
        )}
        {invitations && <Pager page={invitations} />}
      </Section>
    </>
  );
}
