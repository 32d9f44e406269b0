import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import type { OrganizationEntry, OrganizationKind } from './organization.ts';

const leading: ReadonlySet<OrganizationKind> = new Set([
  'MINISTRY',
  'PARTY_COMMITTEE',
  'DEPARTMENT',
  'TRADE_UNION',
  'DISTRICT_OFFICE',
  'COMMUNE_COMMITTEE',
  'PROFESSIONAL_CLUSTER',
]);

/** Whether others may stand under a body on a day. */
export const leads = ({ kind, life }: OrganizationEntry, day: Day): boolean => leading.has(kind) && covers(life, day);
