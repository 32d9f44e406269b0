import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { Fact, Facts } from '#app/components/facts.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { NominationTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { BallotForm } from './ballot-form.tsx';
import { ConflictSection } from './conflict-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { DossierSection } from './dossier-section.tsx';
import { EligibilitySection } from './eligibility-section.tsx';
import * as graphs from './nomination.server.ts';
import { NominationActs } from './nomination-acts.tsx';
import { nomineeName } from './nominee.tsx';
import { before } from './phases.ts';
import { ScoreSection } from './score-section.tsx';
import { Scoring } from './score-sheet.tsx';
import { standingOf, useStanding } from './seat.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const [{ data, missing }, viewer] = await Promise.all([
    graph.ask(graphs.NominationQuery, { id: args.params.id ?? '' }),
    viewerOf(graph),
  ]);
  if (!data?.nomination) throw notFoundOr(missing, args.context);
  const nomination = known(data.nomination, t('common:unreadUnit'));
  const { round } = nomination;
  const votes = standingOf(viewer, round.committee.seats).role && !before(round.phase, 'SHORTLISTING');
  const ballots = votes ? await graph.ask(graphs.OpenBallots, { code: round.code }) : undefined;
  const [open] = (ballots?.data?.awardRound?.meetings ?? []).flatMap(({ id: meetingId, heldOn, ballots: held }) =>
    held
      .filter((ballot) => ballot.closedAt === null && ballot.nomination.id === nomination.id)
      .map(({ ownVoteCast }) => ({ meetingId, heldOn, ownVoteCast })),
  );
  return {
    title: t('recognition:nomination.title', { nominee: nomineeName(nomination.nominee) }),
    preview: nomination.category.title,
    nomination,
    ballot: open ?? null,
    missing,
  };
}

const acts = {
  submit: act(graphs.Plain, 'recognition:said.submitted', (graph, input) =>
    graph.change(graphs.SubmitNomination, { input }),
  ),
  return: act(graphs.WithReason, 'recognition:said.returned', (graph, input) =>
    graph.change(graphs.ReturnNomination, { input }),
  ),
  assess: act(graphs.Plain, 'recognition:said.assessed', (graph, input) =>
    graph.change(graphs.AssessEligibility, { input }),
  ),
  score: act(Scoring, 'recognition:said.scored', (graph, input) => graph.change(graphs.HandInScores, { input })),
  ballot: act(graphs.Casting, 'recognition:said.voted', (graph, input) => graph.change(graphs.CastBallot, { input })),
  cancel: act(graphs.Cancelling, 'recognition:said.cancelled', (graph, input) =>
    graph.change(graphs.CancelAward, { input }),
  ),
  declare: act(
    graphs.Declaring,
    'recognition:said.declared',
    (graph, input) => graph.change(graphs.DeclareConflict, { input }),
    () => '/recognition',
  ),
  dismiss: act(graphs.Ruling, 'recognition:said.dismissed', (graph, input) =>
    graph.change(graphs.DismissConflict, { input }),
  ),
  pin: act(graphs.Ruling, 'recognition:said.pinned', (graph, input) => graph.change(graphs.PinConflict, { input })),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function NominationPage() {
  const { t } = useWords();
  const { nomination, ballot, missing } = useLoaderData<typeof loader>();
  const { nominee, nominator, round, category, status } = nomination;
  const standing = useStanding(round.committee.seats);
  return (
    <>
      <PageHeader
        kicker={
          <ContextLink to={`${address.awardRound(round.code)}?category=${category.code}`}>
            {round.title} · {category.title}
          </ContextLink>
        }
        title={nomineeName(nominee)}
        tag={
          <>
            <NominationTag status={status} />
            <DemonstrationMark generated={round.demonstration || nominee.organization.generated} />
          </>
        }
      />
      <MissingNote services={missing} />
      <Facts>
        <Fact name={t('recognition:column.unit')}>
          <OrganizationLink organization={nominee.organization} />
        </Fact>
        <Fact name={t('recognition:column.nominator')}>
          <OrganizationLink organization={nominator} />
        </Fact>
      </Facts>
      <DecisionSection nomination={nomination} />
      <NominationActs nomination={nomination} standing={standing} />
      {ballot && standing.role && <BallotForm nominationId={nomination.id} ballot={ballot} />}
      <ScoreSection nomination={nomination} standing={standing} />
      <DossierSection nomination={nomination} />
      <EligibilitySection findings={nomination.eligibility} />
      <ConflictSection nomination={nomination} standing={standing} />
    </>
  );
}
