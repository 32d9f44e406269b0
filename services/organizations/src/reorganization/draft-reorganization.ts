import { type Actor, isDepartment } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { InvalidInput, type Issue, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { checkDecree, type Survey } from './check-decree.ts';
import type { Move, Reorganization } from './reorganization.ts';

export class NotADraft extends Refusal {
  constructor() {
    super({
      vi: 'Việc sắp xếp này đã áp dụng hoặc đã hoàn tác, không sửa được nữa. Hãy lập một bản dự thảo mới.',
      en: 'This reorganisation has been applied or undone and can no longer be changed. Draft another one.',
    });
  }
}

export type DraftReorganization = Pick<
  Reorganization,
  'id' | 'title' | 'decreeId' | 'effectiveOn' | 'precision' | 'founded' | 'lines'
>;

/** What the rules must know beside the decree: the register around it, and where its dependent bodies would go. */
export type Prospect = Survey & { moves: readonly Move[]; decreeKnown: boolean };

const earliest: Day = '1945-09-02';
const AHEAD_DAYS = 1100;

/** A decree takes effect on a day that the register reaches, at most three years from now: future changes wait for theirs. */
function dayIssues({ effectiveOn }: DraftReorganization, today: Day): Issue[] {
  if (effectiveOn >= earliest && effectiveOn <= addDays(today, AHEAD_DAYS)) return [];
  return [
    {
      path: 'effectiveOn',
      text: {
        vi: 'Ngày hiệu lực phải từ 02/9/1945 đến ba năm sau hôm nay.',
        en: 'The day must lie between 1945-09-02 and three years from now.',
      },
    },
  ];
}

export function decreeIssues(decree: DraftReorganization, prospect: Prospect, today: Day): Issue[] {
  const unknown = { vi: 'Không có văn bản này trong sổ.', en: 'This paper is not in the register.' };
  return [
    ...dayIssues(decree, today),
    ...(decree.decreeId !== null && !prospect.decreeKnown ? [{ path: 'decreeId', text: unknown }] : []),
    ...checkDecree(decree, prospect),
  ];
}

/** The department drafts what a decree will do; nothing of it is so before it is applied. */
export function draftReorganization(by: DraftReorganization, prospect: Prospect, actor: Actor): Reorganization {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  const issues = decreeIssues(by, prospect, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  return { ...by, version: 1, state: 'DRAFT', moves: prospect.moves, generated: false, provenance: [] };
}

/** A draft is written anew; what was decided of bodies that still have to move stands. */
export function reviseReorganization(
  draft: Reorganization,
  by: DraftReorganization,
  prospect: Prospect,
  actor: Actor,
): Reorganization {
  const revised = draftReorganization(by, prospect, actor);
  if (draft.state !== 'DRAFT') throw new NotADraft();
  return { ...revised, version: draft.version + 1 };
}
