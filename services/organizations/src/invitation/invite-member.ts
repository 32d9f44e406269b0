import type { Actor, Role } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import { InvalidInput, type Issue, NotFound, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { mayAdminister, mayGrant, type Place } from '../membership/may-grant.ts';
import { canBeHeldAt } from '../membership/roles-at.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import type { Contact } from './contact.ts';
import { expiryOf, type Invitation } from './invitation.ts';

export class NoMailServer extends Refusal {
  constructor() {
    super({
      vi: 'Hệ thống chưa có máy chủ thư. Hãy in phiếu mời và đưa tận tay.',
      en: 'There is no mail server here. Print the invitation and hand it over.',
    });
  }
}

export class AlreadyInvited extends Refusal {
  constructor() {
    super({
      vi: 'Người này đã được mời vào vai trò đó ở đơn vị. Hãy gửi lại hoặc thu hồi lời mời cũ.',
      en: 'This person is invited to that role there already. Renew or withdraw the earlier invitation.',
    });
  }
}

export class AlreadyMember extends Refusal {
  constructor() {
    super({
      vi: 'Người này đã có vai trò đó ở đơn vị. Không cần mời nữa.',
      en: 'This person holds that role there already. There is no need to invite anybody.',
    });
  }
}

export type InviteMember = Contact & {
  invitationId: string;
  role: Role;
  name: string;
  from: Day;
  to: Day | null;
  print: boolean;
  importId?: string | null;
};

/** What is known of the place and of the person there. */
export type Surroundings = {
  organization: OrganizationEntry | null;
  place: Place | null;
  /** Whether an open invitation or a right says the same already. */
  invited: boolean;
  member: boolean;
  mail: boolean;
};

const issue = (path: string, vi: string, en: string): Issue => ({ path, text: { vi, en } });

function faults(by: InviteMember, { kind, life }: OrganizationEntry, today: Day): Issue[] {
  const issues: Issue[] = [];
  if (!canBeHeldAt(by.role, kind))
    issues.push(issue('role', 'Đơn vị này không có vai trò đó.', 'A body of this kind has no such role.'));
  if (by.from < today || by.from > addDays(today, 366))
    issues.push(
      issue('from', 'Quyền bắt đầu từ hôm nay đến một năm sau.', 'A right begins between today and a year ahead.'),
    );
  else if (!covers(life, by.from))
    issues.push(issue('from', 'Đơn vị không hoạt động vào ngày này.', 'The body is not active on this day.'));
  if (by.to !== null && by.to <= by.from)
    issues.push(issue('to', 'Ngày kết thúc phải sau ngày bắt đầu.', 'The end must come after the beginning.'));
  else if (by.to !== null && life.to !== null && by.to > life.to)
    issues.push(issue('to', 'Đơn vị kết thúc hoạt động trước ngày này.', 'The body ceases to exist before this day.'));
  if (!by.print && by.email === null)
    issues.push(
      issue(
        'email',
        'Cần địa chỉ thư để gửi lời mời, hoặc chọn in phiếu.',
        'A letter needs an address; or print a code.',
      ),
    );
  return issues;
}

/** Whoever may grant a role at a body offers it to somebody by letter or on paper; nothing is granted before it is accepted. */
export function inviteMember(by: InviteMember, around: Surroundings, actor: Actor, now: Date): Invitation {
  const { organization, place } = around;
  if (!organization || !place) throw new NotFound();
  if (!mayAdminister(actor, place)) throw new NotYourOrganization();
  const issues = faults(by, organization, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (!mayGrant(actor, by.role, place)) throw new NotYourOrganization();
  if (!by.print && !around.mail) throw new NoMailServer();
  if (around.member) throw new AlreadyMember();
  if (around.invited) throw new AlreadyInvited();
  const { invitationId, print, importId = null, role, name, email, phone, from, to } = by;
  return {
    id: invitationId,
    organizationId: organization.id,
    role,
    name,
    email,
    phone,
    from,
    to,
    printed: print,
    invitedBy: actor.accountId!,
    invitedAt: now,
    expiresAt: expiryOf(print, now),
    sentAt: now,
    acceptedAt: null,
    accountId: null,
    withdrawnAt: null,
    importId,
  };
}
