import { type Actor, officeRoles } from '@twinning/domain/actor';
import { addDays, type Day, daysBetween } from '@twinning/domain/day';
import { covers, overlap, type Period } from '@twinning/domain/period';
import { InvalidInput, type Issue, NotFound, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { OwnRights, RightAlreadyHeld } from '../membership/grant-right.ts';
import { isOneself } from '../membership/may-grant.ts';
import type { Candidate, HeldRight } from '../membership/membership.ts';

export class CannotBeDelegated extends Refusal {
  constructor() {
    super({
      vi: 'Quyền này không uỷ quyền được: quyền đã nhận uỷ quyền, ghế trong hội đồng và quyền kiểm tra phải do chính người được giao thực hiện.',
      en: 'This right cannot be lent: a right lent to you, a seat on a committee and the right to inspect are exercised in person.',
    });
  }
}

export class AlreadyDelegated extends Refusal {
  constructor() {
    super({
      vi: 'Quyền này đã được uỷ quyền trong những ngày ấy. Hãy kết thúc lần uỷ quyền cũ hoặc chọn ngày khác.',
      en: 'This right is lent on some of these days already. End that delegation or choose other days.',
    });
  }
}

export type DelegateRight = { delegationId: string; membershipId: string; from: Day; to: Day; reason: string };

const LONGEST_DAYS = 90;
const issue = (path: string, vi: string, en: string): Issue => ({ path, text: { vi, en } });

function faults({ from, to }: DelegateRight, right: HeldRight, today: Day): Issue[] {
  if (from < today || from > addDays(today, 366))
    return [issue('from', 'Uỷ quyền bắt đầu từ hôm nay đến một năm sau.', 'It begins between today and a year ahead.')];
  if (to <= from)
    return [issue('to', 'Ngày kết thúc phải sau ngày bắt đầu.', 'The end must come after the beginning.')];
  if (daysBetween(from, to) > LONGEST_DAYS)
    return [issue('to', 'Một lần uỷ quyền kéo dài nhiều nhất 90 ngày.', 'A right is lent for at most 90 days.')];
  if (!covers(right, from) || (right.to !== null && to > right.to))
    return [
      issue('to', 'Quyền của bạn không còn trong những ngày ấy.', 'You do not hold the right on all these days.'),
    ];
  return [];
}

export const worksThere = ({ rights, posts }: Candidate, day: Day): boolean =>
  [...rights.filter(({ delegated }) => !delegated), ...posts].some((held) => covers(held, day));

/** The holder of a right lends it, while absent, to somebody of the same unit: with a right or a position there on the first day. */
export function delegateRight(
  by: DelegateRight,
  right: HeldRight,
  candidate: Candidate | null,
  others: readonly Period[],
  newMembershipId: string,
  actor: Actor,
): HeldRight {
  if (right.accountId !== actor.accountId || actor.scopes !== undefined) throw new NotYourOrganization();
  if (right.delegationId !== null || !officeRoles.includes(right.role)) throw new CannotBeDelegated();
  const issues = faults(by, right, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (!candidate || !worksThere(candidate, by.from)) throw new NotFound();
  if (isOneself(actor, candidate)) throw new OwnRights();
  const days = { from: by.from, to: by.to };
  if (others.some((other) => overlap(other, days))) throw new AlreadyDelegated();
  if (candidate.rights.some((held) => held.role === right.role && overlap(held, days))) throw new RightAlreadyHeld();
  const { accountId, personId, name } = candidate;
  return {
    ...days,
    id: newMembershipId,
    accountId,
    personId,
    name,
    role: right.role,
    organizationId: right.organizationId,
    delegated: true,
    grantedBy: actor.accountId,
    appointmentId: null,
    delegationId: by.delegationId,
  };
}
