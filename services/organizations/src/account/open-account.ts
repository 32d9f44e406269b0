import { type Actor, hasRole, isDepartment, type Role } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import { InvalidInput, type Issue, NotFound, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { canBeHeldAt } from '../membership/roles-at.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import { type Account, normalizedEmail } from './account.ts';

export class EmailTaken extends Refusal {
  constructor() {
    super({
      vi: 'Địa chỉ thư điện tử này đã có tài khoản. Hãy dùng địa chỉ khác.',
      en: 'There is an account with this e-mail address already. Use another one.',
    });
  }
}

export type OpenAccount = {
  accountId: string;
  personId: string;
  membershipId: string;
  email: string;
  name: string;
  role: Role;
  from: Day;
};

function faults({ role, from }: OpenAccount, { kind, life }: OrganizationEntry, today: Day): Issue[] {
  const issues: Issue[] = [];
  if (!canBeHeldAt(role, kind))
    issues.push({
      path: 'role',
      text: { vi: 'Đơn vị này không có vai trò đó.', en: 'A body of this kind has no such role.' },
    });
  if (!covers(life, from) || from > addDays(today, 366))
    issues.push({
      path: 'from',
      text: {
        vi: 'Đơn vị không hoạt động vào ngày này, hoặc ngày còn quá xa.',
        en: 'The body is not active on this day, or the day is more than a year away.',
      },
    });
  return issues;
}

/** The department opens an account with one right; it ends with the body at the latest. Only an administrator makes another. */
export function openAccount(
  by: OpenAccount,
  organization: OrganizationEntry | null,
  emailTaken: boolean,
  actor: Actor,
): Account {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  if (by.role === 'DEPARTMENT_ADMINISTRATOR' && !hasRole(actor, 'DEPARTMENT_ADMINISTRATOR'))
    throw new NotYourOrganization();
  if (!organization) throw new NotFound();
  const issues = faults(by, organization, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (emailTaken) throw new EmailTaken();
  return {
    id: by.accountId,
    email: normalizedEmail(by.email),
    phone: null,
    name: by.name,
    personId: by.personId,
    memberships: [
      {
        id: by.membershipId,
        role: by.role,
        organizationId: organization.id,
        from: by.from,
        to: organization.life.to,
      },
    ],
  };
}
