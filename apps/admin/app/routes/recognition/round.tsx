import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { missingIn } from '#app/graph/answer.ts';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { hasRole } from '#app/session/viewer.ts';
import { oneOf } from '../reports/filter.ts';
import { CategorySection } from './category-section.tsx';
import { CommitteeSection } from './committee-section.tsx';
import { MeetingSection } from './meeting-section.tsx';
import { PhaseSteps } from './phase-steps.tsx';
import { hasScores, methods, nominationStatuses } from './phases.ts';
import { PolicySection } from './policy-section.tsx';
import {
  CloseBallot,
  CloseScoring,
  CountsQuery,
  MeetingsQuery,
  NominationsQuery,
  OfBallot,
  OfRound,
  OpenScoring,
  RoundQuery,
  StandingsQuery,
} from './round.server.ts';
import { RoundActs } from './round-acts.tsx';
import { standingOf, useStanding } from './seat.ts';
import { StandingsSection } from './standings-section.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const code = args.params.code ?? '';
  const { searchParams } = new URL(args.request.url);
  const [{ data, missing }, viewer] = await Promise.all([graph.ask(RoundQuery, { code }), viewerOf(graph)]);
  if (!data?.awardRound) throw notFoundOr(missing, args.context);
  const unread = t('common:unreadUnit');
  const round = known(data.awardRound, unread);
  const category = round.categories.find((one) => one.code === searchParams.get('category')) ?? round.categories[0];
  const status = oneOf(nominationStatuses, searchParams.get('status'));
  const method = oneOf(methods, searchParams.get('method')) ?? 'RAW_MEAN';
  const standing = standingOf(viewer, round.committee.seats);
  const seesScores = Boolean(standing.role) || hasRole(viewer, 'AUDITOR');
  const seesCommittee = seesScores || standing.department;
  const chosen = { code, category: category?.code ?? null };
  const [nominations, counts, totals, standings, meetings] = await Promise.all([
    graph.ask(NominationsQuery, { ...chosen, status: status ? [status] : null, after: searchParams.get('after') }),
    graph.ask(CountsQuery, chosen),
    graph.ask(CountsQuery, { code, category: null }),
    category && seesScores && hasScores(round.phase)
      ? graph.ask(StandingsQuery, { code, category: category.code, method })
      : undefined,
    seesCommittee ? graph.ask(MeetingsQuery, { code }) : undefined,
  ]);
  return {
    title: round.title,
    preview: t(`recognition:phase.${round.phase}`),
    round,
    category,
    method,
    nominations: known(nominations.data?.awardRound?.nominations ?? null, unread),
    counts: counts.data?.awardRound ?? null,
    totals: totals.data?.awardRound ?? null,
    standings: known(standings?.data?.awardRound?.category?.standings ?? null, unread),
    meetings: known(meetings?.data?.awardRound?.meetings ?? null, unread),
    missing: missingIn(nominations, counts, totals),
  };
}

const acts = {
  openScoring: act(OfRound, 'recognition:said.scoringOpened', (graph, input) => graph.change(OpenScoring, { input })),
  closeScoring: act(OfRound, 'recognition:said.scoringClosed', (graph, input) => graph.change(CloseScoring, { input })),
  closeBallot: act(OfBallot, 'recognition:said.ballotClosed', (graph, input) => graph.change(CloseBallot, { input })),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function RoundPage() {
  const { t } = useWords();
  const loaded = useLoaderData<typeof loader>();
  const { round, category, nominations, counts, totals, standings, meetings, method, missing } = loaded;
  const standing = useStanding(round.committee.seats);
  return (
    <>
      <PageHeader
        kicker={t('recognition:round.kicker')}
        title={round.title}
        tag={<DemonstrationMark generated={round.demonstration} />}
      />
      <MissingNote services={missing} />
      <PhaseSteps phase={round.phase} />
      <RoundActs round={round} standing={standing} totals={totals} />
      {category && (
        <CategorySection
          categories={round.categories}
          category={category}
          counts={counts}
          nominations={nominations}
          judging={standing.mayScore}
        />
      )}
      {category && standings && <StandingsSection category={category} standings={standings} method={method} />}
      {meetings && (
        <MeetingSection meetings={meetings} seats={round.committee.seats} standing={standing} phase={round.phase} />
      )}
      <CommitteeSection round={round} standing={standing} />
      <PolicySection policy={round.policy} />
    </>
  );
}
