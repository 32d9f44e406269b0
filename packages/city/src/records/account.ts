import type { Membership } from '@twinning/domain/actor';
import type { TypeId } from '@twinning/domain/type-id';
import type { OrganizationId, PersonId } from './organization.ts';

export type AccountId = TypeId<'acc'>;

/** The roles a newcomer can ask a token for; the last three exist for stories with several parties. */
export type AccountKey =
  | 'department'
  | 'district'
  | 'commune'
  | 'school'
  | 'chair'
  | 'member'
  | 'conflicted-member'
  | 'secretary'
  | 'auditor'
  | 'administrator'
  | 'support'
  | 'district-2'
  | 'school-2'
  | 'school-3';

export type MembershipRecord = Membership & { id: TypeId<'mbs'>; organizationId: OrganizationId };

/** A demonstration account; its person is invented and says so in the name. */
export type AccountRecord = {
  id: AccountId;
  key: AccountKey;
  email: string;
  name: string;
  personId: PersonId;
  memberships: readonly MembershipRecord[];
};
