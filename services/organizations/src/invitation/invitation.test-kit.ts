import type { Actor, Role } from '@twinning/domain/actor';
import type { Place } from '../membership/may-grant.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import type { Invitation } from './invitation.ts';

export const now = new Date('2024-05-06T02:00:00Z');
export const today = '2024-05-06';

export const actor = (role: Role, organizationId: string): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role, organizationId, from: '2020-01-01', to: null }],
  day: today,
});

export const school: OrganizationEntry = {
  id: 'org_school',
  version: 1,
  kind: 'SCHOOL',
  levels: ['PRIMARY'],
  life: { from: '2014-04-01', to: '2025-07-01' },
  generated: false,
  provenance: [],
};
export const place: Place = { id: 'org_school', kind: 'SCHOOL', superiors: new Set(['org_office']) };

export const invitation: Invitation = {
  id: 'inv_1',
  organizationId: 'org_school',
  role: 'SCHOOL_HEAD',
  from: today,
  to: null,
  name: 'Phạm Thị Hoa',
  email: 'hoa@story.example',
  phone: null,
  printed: false,
  invitedBy: 'acc_1',
  invitedAt: now,
  expiresAt: new Date('2024-05-13T02:00:00Z'),
  sentAt: now,
  acceptedAt: null,
  accountId: null,
  withdrawnAt: null,
  importId: null,
};
