import type { Actor, Scope } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import { InvalidInput, type Issue, NotFound, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import type { OrganizationEntry } from '../organization/organization.ts';
import { type ApiClient, beginningOf, clientRole, keepsKeys } from './api-client.ts';

export const MOST_CLIENTS = 20;
const LONGEST_DAYS = 365;

export class TooManyApiClients extends Refusal {
  constructor() {
    super({
      vi: `Đơn vị đã có ${MOST_CLIENTS} hệ thống được kết nối. Hãy thu hồi hệ thống không còn dùng trước.`,
      en: `The office has ${MOST_CLIENTS} systems already. Revoke one that is no longer used first.`,
    });
  }
}

export type CreateApiClient = {
  clientId: string;
  name: string;
  scopes: readonly Scope[];
  budget: number;
  expiresOn: Day;
};

const texts = {
  kind: { vi: 'Đơn vị loại này không có khoá kết nối.', en: 'A body of this kind has no keys.' },
  inactive: { vi: 'Đơn vị này hiện không hoạt động.', en: 'The body is not active today.' },
  past: { vi: 'Ngày hết hạn phải sau hôm nay.', en: 'It must end after today.' },
  far: { vi: 'Khoá có hiệu lực tối đa một năm.', en: 'A key holds for a year at most.' },
  ended: { vi: 'Đơn vị kết thúc hoạt động trước ngày này.', en: 'The body ceases to exist before this day.' },
} as const;

/** Why a system cannot end on a day; null when it can. */
export function dayFault(expiresOn: Day, { life }: OrganizationEntry, today: Day) {
  if (expiresOn <= today) return texts.past;
  if (expiresOn > addDays(today, LONGEST_DAYS)) return texts.far;
  return life.to !== null && expiresOn > life.to ? texts.ended : null;
}

function faults({ expiresOn }: CreateApiClient, organization: OrganizationEntry, today: Day): Issue[] {
  const issues: Issue[] = [];
  if (clientRole(organization.kind) === null) issues.push({ path: 'organizationId', text: texts.kind });
  else if (!covers(organization.life, today)) issues.push({ path: 'organizationId', text: texts.inactive });
  const wrongDay = dayFault(expiresOn, organization, today);
  return wrongDay ? [...issues, { path: 'expiresOn', text: wrongDay }] : issues;
}

/** A system is connected in the name of an office, for a year at most, by whoever keeps the keys of that office. */
export function createApiClient(
  by: CreateApiClient,
  organization: OrganizationEntry | null,
  holding: number,
  actor: Actor,
  now: Date,
): ApiClient {
  if (!organization) throw new NotFound();
  if (!keepsKeys(actor, organization.id) || actor.accountId === null) throw new NotYourOrganization();
  const issues = faults(by, organization, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (holding >= MOST_CLIENTS) throw new TooManyApiClients();
  return {
    id: by.clientId,
    version: 1,
    organizationId: organization.id,
    name: by.name,
    scopes: by.scopes,
    budget: by.budget,
    createdBy: actor.accountId,
    createdAt: now,
    expiresAt: beginningOf(by.expiresOn),
    revokedAt: null,
  };
}
