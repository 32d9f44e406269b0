import { InvalidInput, type Issue, NotFound, Refusal } from '@twinning/domain/refusal';
import type { Nomination } from '../nomination/nomination.ts';
import type { AwardRound, CommitteeSeat, Criterion } from '../round/award-round.ts';
import { NotACommitteeMember } from '../round/committee.ts';
import { mayView, type Viewpoint } from '../viewpoint/viewpoint.ts';

export class ConflictOfInterest extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Bạn có xung đột lợi ích với hồ sơ này nên không chấm điểm, không bỏ phiếu.',
      en: 'You have a conflict of interest with this nomination: you neither score it nor vote on it.',
    });
  }
}

export class NotOpenForScoring extends Refusal {
  constructor() {
    super({
      vi: 'Hồ sơ này chưa mở hoặc đã khép chấm điểm.',
      en: 'This nomination is not open for scoring.',
    });
  }
}

export class ScoresAlreadyHandedIn extends Refusal {
  constructor() {
    super({
      vi: 'Bạn đã nộp phiếu chấm cho hồ sơ này. Phiếu đã nộp không sửa được.',
      en: 'You have handed in your scores for this nomination. They cannot be changed.',
    });
  }
}

/**
 * The seat from which somebody judges a nomination. Who is barred is told so only when they know of it anyway, because
 * they declared it or the nomination is of their own unit; to anybody else the nomination does not exist.
 */
export function judging(
  nomination: Nomination | null,
  round: AwardRound | null,
  viewpoint: Viewpoint,
  declared: boolean,
): CommitteeSeat {
  if (!nomination || !round) throw new NotFound();
  const seat = viewpoint.seats.get(round.id);
  if (seat && viewpoint.barred.has(nomination.id)) {
    const own = viewpoint.own.has(nomination.organizationId) || viewpoint.own.has(nomination.nominatorId);
    throw declared || own ? new ConflictOfInterest() : new NotFound();
  }
  if (!mayView(nomination, viewpoint)) throw new NotFound();
  if (!seat) throw new NotACommitteeMember();
  return seat;
}

/** A whole sheet at once: every criterion of the category, from 0 to 100. */
export function handInScores(
  nomination: Nomination,
  round: AwardRound,
  scores: readonly { criterion: string; value: number }[],
  before: boolean,
): Record<string, number> {
  if (before) throw new ScoresAlreadyHandedIn();
  if (round.phase !== 'SCORING' || nomination.status !== 'ELIGIBLE') throw new NotOpenForScoring();
  const criteria = round.categories.find(({ id }) => id === nomination.categoryId)?.criteria ?? [];
  const issues = [...strange(scores, criteria), ...absent(scores, criteria)];
  if (issues.length > 0) throw new InvalidInput(issues);
  return Object.fromEntries(
    criteria.map(({ id, code }) => [id, scores.find(({ criterion }) => criterion === code)!.value]),
  );
}

function strange(scores: readonly { criterion: string; value: number }[], criteria: readonly Criterion[]): Issue[] {
  const codes = scores.map(({ criterion }) => criterion);
  return scores.flatMap(({ criterion, value }, index): Issue[] => {
    if (!criteria.some(({ code }) => code === criterion) || codes.indexOf(criterion) < index)
      return [
        {
          path: `scores.${index}.criterion`,
          text: {
            vi: 'Không có tiêu chí này, hoặc đã chấm ở trên.',
            en: 'There is no such criterion, or it is scored above.',
          },
        },
      ];
    if (value >= 0 && value <= 100) return [];
    return [{ path: `scores.${index}.value`, text: { vi: 'Điểm từ 0 đến 100.', en: 'A value is from 0 to 100.' } }];
  });
}

function absent(scores: readonly { criterion: string }[], criteria: readonly Criterion[]): Issue[] {
  return criteria
    .filter(({ code }) => !scores.some(({ criterion }) => criterion === code))
    .map(({ title }) => ({
      path: 'scores',
      text: { vi: `Chưa chấm tiêu chí "${title}".`, en: `The criterion "${title}" is not scored.` },
    }));
}
