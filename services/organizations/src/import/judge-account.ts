import type { Actor, Role } from '@twinning/domain/actor';
import { fold } from '@twinning/domain/fold';
import type { Invitation } from '../invitation/invitation.ts';
import { inviteMember } from '../invitation/invite-member.ts';
import type { Place } from '../membership/may-grant.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import { ruled } from './note-refusal.ts';
import type { AccountDraft } from './read-account-row.ts';
import type { RowReader } from './row-reader.ts';

/** Somebody who holds or is offered a role at a body already. */
export type KnownMember = {
  organizationId: string;
  role: Role;
  name: string;
  email: string | null;
  phone: string | null;
};

export type AccountJudgement = {
  outcome: 'ERROR' | 'SAME' | 'NEW' | 'DUPLICATE';
  resembles: KnownMember | null;
  plan: Invitation | null;
};

type Given = {
  invitationId: string;
  importId: string;
  organization: OrganizationEntry;
  place: Place;
  known: readonly KnownMember[];
  mail: boolean;
};

const same = (draft: AccountDraft, { email, phone }: KnownMember): boolean =>
  (draft.email !== null && draft.email === email) || (draft.phone !== null && draft.phone === phone);

/** What a row asks for, by the rule by which people invite one at a time: by letter where there is an address, else on paper. */
export function judgeAccount(
  draft: AccountDraft,
  row: RowReader,
  given: Given,
  actor: Actor,
  now: Date,
): AccountJudgement {
  const { organization, place, mail, invitationId, importId } = given;
  const there = given.known.filter((one) => one.organizationId === organization.id && one.role === draft.role);
  const { role, name, email, phone } = draft;
  const by = { invitationId, importId, role, name, email, phone, from: draft.from ?? actor.day, to: null };
  const print = !mail || email === null;
  const around = { organization, place, mail, invited: false, member: false };
  const plan = ruled(row, 'organization', () => inviteMember({ ...by, print }, around, actor, now));
  if (!plan) return { outcome: 'ERROR', resembles: null, plan: null };
  if (there.some((one) => same(draft, one))) return { outcome: 'SAME', resembles: null, plan: null };
  const resembles = there.find((one) => fold(one.name) === fold(name)) ?? null;
  const invitation = { ...plan, sentAt: print ? null : now };
  return { outcome: resembles ? 'DUPLICATE' : 'NEW', resembles, plan: invitation };
}
