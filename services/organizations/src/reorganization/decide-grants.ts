import { type Actor, hasRole, isDepartment } from '@twinning/domain/actor';
import { InvalidInput, type Issue, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { OwnRights } from '../membership/grant-right.ts';
import { isOneself } from '../membership/may-grant.ts';
import type { HeldRight } from '../membership/membership.ts';
import type { GrantDecision, HeldMove } from './move-grants.ts';
import type { ReorganizationState } from './reorganization.ts';

export class ReorganizationUndone extends Refusal {
  constructor() {
    super({
      vi: 'Việc sắp xếp này đã được hoàn tác: các quyền đã trở về như cũ, không còn gì để quyết định.',
      en: 'This reorganisation has been undone: the rights are as they were, and nothing is left to decide.',
    });
  }
}

const texts = {
  stranger: {
    vi: 'Quyền này không thuộc đơn vị nào kết thúc theo đợt sắp xếp.',
    en: 'This right is not held at a body that the reorganisation ends.',
  },
  twice: { vi: 'Quyền này đã được nêu ở trên.', en: 'This right is named above already.' },
  elsewhere: {
    vi: 'Quyền này không chuyển về đơn vị đó được: đơn vị không tiếp nhận, không còn hoạt động, hoặc quyền đã hết hạn.',
    en: 'This right cannot go there: the body does not take over or is no longer active, or the right has run out.',
  },
  held: {
    vi: 'Người này đã có quyền đó ở đơn vị tiếp nhận.',
    en: 'The holder has that right at this body already.',
  },
};

type Standing = { state: ReorganizationState; moves: readonly HeldMove[]; held: readonly HeldRight[] };

/** The department decides where rights go, or that they end; of nobody's rights but others', and of a draft as of an applied decree. */
export function decideGrants(
  { state, moves, held }: Standing,
  decisions: readonly GrantDecision[],
  actor: Actor,
): HeldMove[] {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  if (state === 'UNDONE') throw new ReorganizationUndone();
  const known = new Map(moves.map((move) => [move.membershipId, move]));
  const issues: Issue[] = [];
  const decided = decisions.flatMap(({ membershipId, successorId }, index): HeldMove[] => {
    const move = known.get(membershipId);
    const taker = move?.takers.find(({ organizationId }) => organizationId === successorId);
    const role = taker?.role ?? null;
    if (!move) issues.push({ path: `decisions.${index}.membershipId`, text: texts.stranger });
    else if (decisions.findIndex((other) => other.membershipId === membershipId) < index)
      issues.push({ path: `decisions.${index}.membershipId`, text: texts.twice });
    else if (successorId !== null && !taker)
      issues.push({ path: `decisions.${index}.successorId`, text: texts.elsewhere });
    else if (move.successorId !== successorId && held.some((right) => isSame(right, move, { successorId, role })))
      issues.push({ path: `decisions.${index}.successorId`, text: texts.held });
    return move ? [{ ...move, successorId, successorRole: role, basis: 'DECISION' }] : [];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  for (const move of decided) {
    if (isOneself(actor, move)) throw new OwnRights();
    // Only an administrator makes another.
    if (move.successorRole === 'DEPARTMENT_ADMINISTRATOR' && !hasRole(actor, move.successorRole))
      throw new NotYourOrganization();
  }
  return decided;
}

type There = { successorId: string | null; role: string | null };

const isSame = (right: HeldRight, move: HeldMove, there: There): boolean =>
  right.accountId === move.accountId && right.organizationId === there.successorId && right.role === there.role;
