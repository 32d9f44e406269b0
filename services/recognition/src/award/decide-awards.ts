import { type Actor, isDepartment, workingOrSittingAt } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { InvalidInput, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import type { Nomination } from '../nomination/nomination.ts';
import type { AwardRound } from '../round/award-round.ts';
import { inPhase, seatOf } from '../round/committee.ts';
import type { Award, Decision } from './award.ts';

export class ObjectionWindowOpen extends Refusal {
  constructor(until: Day) {
    super({
      vi: `Đang trong thời gian công khai, nhận ý kiến đến ngày ${until}. Sở có thể xác nhận đã hết ý kiến.`,
      en: `Objections are taken until ${until}. The department may confirm that the window has ended.`,
    });
  }
}

export type DecideAwards = {
  onBehalfOf: string;
  symbol: string;
  decidedOn: Day;
  windowEnded: boolean;
  decisionId: string;
  newAwardId: () => string;
  /** Certificates of the round that exist already. */
  numbered: number;
  /** Units that no longer stand on the day of the decision. */
  dissolved: ReadonlySet<string>;
};

/**
 * After the objection window, what was published becomes an award with a numbered certificate. A unit that was dissolved
 * since it was found eligible is not commended; its people may be.
 */
export function decideAwards(
  round: AwardRound,
  published: readonly Nomination[],
  decide: DecideAwards,
  actor: Actor,
): { decision: Decision; awards: Award[]; rejected: string[] } {
  workingOrSittingAt(actor, decide.onBehalfOf);
  const department = isDepartment(actor);
  if (!department && seatOf(round, actor)?.role !== 'CHAIR') throw new NotYourOrganization();
  inPhase(round, 'PUBLICATION');
  const until = round.publishedUntil ?? actor.day;
  if (actor.day < until && !(department && decide.windowEnded)) throw new ObjectionWindowOpen(until);
  if (decide.decidedOn > actor.day || decide.decidedOn < addDays(actor.day, -60) || decide.decidedOn < round.openedOn)
    throw new InvalidInput([
      {
        path: 'decidedOn',
        text: {
          vi: 'Ngày quyết định phải từ khi mở đợt đến hôm nay và không quá 60 ngày trước.',
          en: 'The decision lies between the opening of the round and today, at most 60 days back.',
        },
      },
    ]);
  const decision: Decision = {
    id: decide.decisionId,
    roundId: round.id,
    symbol: decide.symbol,
    title: round.title,
    awardedOn: decide.decidedOn,
  };
  const gone = ({ personName, organizationId }: Nomination) =>
    personName === null && decide.dissolved.has(organizationId);
  return {
    decision,
    rejected: published.filter(gone).map(({ id }) => id),
    awards: published
      .filter((nomination) => !gone(nomination))
      .map((nomination, index) => awardOf(nomination, index, decision, round, decide)),
  };
}

function awardOf(
  { id, categoryId, organizationId, personId, personName }: Nomination,
  index: number,
  { id: decisionId, awardedOn }: Decision,
  round: AwardRound,
  { newAwardId, numbered }: DecideAwards,
): Award {
  return {
    id: newAwardId(),
    decisionId,
    roundId: round.id,
    nominationId: id,
    title: round.categories.find((category) => category.id === categoryId)?.title ?? round.title,
    awardedOn,
    organizationId,
    personId,
    personName,
    certificateNumber: `${round.code}-${String(numbered + index + 1).padStart(3, '0')}`,
    cancelledBy: null,
  };
}
