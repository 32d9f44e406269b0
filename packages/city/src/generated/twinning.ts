import type { Day } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import { superiorOn } from '../body.ts';
import { onDay } from '../calendar.ts';
import type { AppointmentRecord, OrganizationId } from '../records/organization.ts';
import type { PartnershipRecord, SignatoryRecord } from '../records/partnership.ts';
import type { School } from './school.ts';
import type { Stage } from './stages.ts';

/** A generated pair together with what the rooms of activities and reports ask of it. */
export type Twinning = { record: PartnershipRecord; parties: readonly School[]; stage: Stage };

export function headOn(school: School, day: Day): AppointmentRecord {
  const terms = school.heads.map((head) => ({ ...head.term!, head }));
  const found = asOf(terms, day);
  if (!found) throw new Error(`${school.shortName} has no head on ${day}`);
  return found.head;
}

export function signatory(school: School, day: Day): SignatoryRecord {
  const head = headOn(school, day);
  return { personId: head.personId, position: head.position, officeId: school.record.id, signedOn: onDay(day) };
}

/** The offices that supervise any of the parties on a day. */
export function supervisorsOf(parties: readonly School[], day: Day): OrganizationId[] {
  const superiors = parties.map(({ record }) => superiorOn(record, day));
  return [...new Set(superiors.filter((superior) => superior !== undefined))];
}

export const keyOf = (parties: readonly School[]): string => parties.map(({ record }) => record.id).join('+');
