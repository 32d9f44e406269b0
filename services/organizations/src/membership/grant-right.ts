import { type Actor, isDepartment, organizationsOf, type Role } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { covers, overlap } from '@twinning/domain/period';
import { InvalidInput, type Issue, NotFound, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import type { OrganizationEntry } from '../organization/organization.ts';
import { isOneself, mayAdminister, mayGrant, type Place } from './may-grant.ts';
import type { Candidate, HeldRight } from './membership.ts';
import { canBeHeldAt } from './roles-at.ts';

export class OwnRights extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Không ai tự phân quyền cho mình. Hãy nhờ cấp trên hoặc người khác có thẩm quyền.',
      en: 'Nobody grants himself a right. Ask the office above or somebody else who may.',
    });
  }
}

export class RightAlreadyHeld extends Refusal {
  constructor() {
    super({
      vi: 'Người này đã có quyền đó ở đơn vị trong những ngày ấy. Hãy kết thúc quyền cũ hoặc chọn ngày khác.',
      en: 'This person holds that right there on some of these days. End the other right or choose other days.',
    });
  }
}

export type GrantRight = {
  membershipId: string;
  role: Role;
  from: Day;
  to: Day | null;
  /** The term of office it comes with and ends with. */
  appointmentId?: string;
};

const issue = (path: string, vi: string, en: string): Issue => ({ path, text: { vi, en } });

function faults({ role, from, to }: GrantRight, { kind, life }: OrganizationEntry, today: Day): Issue[] {
  const issues: Issue[] = [];
  if (!canBeHeldAt(role, kind))
    issues.push(issue('role', 'Đơn vị này không có vai trò đó.', 'A body of this kind has no such role.'));
  if (from < today || from > addDays(today, 366))
    issues.push(
      issue('from', 'Quyền bắt đầu từ hôm nay đến một năm sau.', 'A right begins between today and a year ahead.'),
    );
  else if (!covers(life, from))
    issues.push(issue('from', 'Đơn vị không hoạt động vào ngày này.', 'The body is not active on this day.'));
  if (to !== null && to <= from)
    issues.push(issue('to', 'Ngày kết thúc phải sau ngày bắt đầu.', 'The end must come after the beginning.'));
  else if (to !== null && life.to !== null && to > life.to)
    issues.push(issue('to', 'Đơn vị kết thúc hoạt động trước ngày này.', 'The body ceases to exist before this day.'));
  return issues;
}

/** An account tells nothing of itself to whoever has never met it at a body of his. */
const knows = (actor: Actor, place: Place, { knownAt }: Candidate): boolean =>
  isDepartment(actor) || knownAt.some((id) => id === place.id || organizationsOf(actor).includes(id));

/** Somebody who may gives an account a role at a body for a term; it ends with the body at the latest. */
export function grantRight(
  by: GrantRight,
  organization: OrganizationEntry,
  place: Place,
  candidate: Candidate | null,
  actor: Actor,
): HeldRight {
  if (!mayAdminister(actor, place)) throw new NotYourOrganization();
  const issues = faults(by, organization, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (!mayGrant(actor, by.role, place)) throw new NotYourOrganization();
  if (!candidate || !knows(actor, place, candidate)) throw new NotFound();
  if (isOneself(actor, candidate)) throw new OwnRights();
  const days = { from: by.from, to: by.to ?? organization.life.to };
  if (candidate.rights.some((held) => held.role === by.role && overlap(held, days))) throw new RightAlreadyHeld();
  const { accountId, personId, name } = candidate;
  return {
    id: by.membershipId,
    accountId,
    personId,
    name,
    role: by.role,
    organizationId: organization.id,
    ...days,
    grantedBy: actor.accountId,
    appointmentId: by.appointmentId ?? null,
    delegationId: null,
  };
}
