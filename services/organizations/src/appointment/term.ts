import type { Day } from '@twinning/domain/day';
import type { DatePrecision } from '@twinning/domain/partial-date';
import { covers, overlap, type Period } from '@twinning/domain/period';
import type { Issue } from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import { precisionFault, tooFarOff } from '../organization/changed-days.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import type { Appointment } from './appointment.ts';

/** The days of an appointment as somebody gives them; until further notice without `to`. */
export type Term = { from: Day; to: Day | null; precision: DatePrecision; toPrecision: DatePrecision };

const texts = {
  inactive: { vi: 'Đơn vị không hoạt động vào ngày này.', en: 'The body is not active on this day.' },
  ended: { vi: 'Đơn vị kết thúc hoạt động trước ngày này.', en: 'The body ceases to exist before this day.' },
  backwards: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must come after the beginning.' },
  led: {
    vi: 'Đã có người đứng đầu được bổ nhiệm trong những ngày này.',
    en: 'Somebody else heads the body on some of these days.',
  },
} satisfies Record<string, Text>;

const lastDayFault = ({ from, to, toPrecision }: Term, { life }: OrganizationEntry): Text | null => {
  if (to === null) return null;
  if (to <= from) return texts.backwards;
  if (life.to !== null && to > life.to) return texts.ended;
  return precisionFault(to, toPrecision);
};

/** What cannot be so of a term at a body. */
export function termFaults(term: Term, organization: OrganizationEntry, today: Day): Issue[] {
  const issue = (path: string, text: Text | null): Issue[] => (text ? [{ path, text }] : []);
  const inactive = covers(organization.life, term.from) ? null : texts.inactive;
  return [
    ...issue('from', tooFarOff(term.from, today) ?? inactive ?? precisionFault(term.from, term.precision)),
    ...issue('to', lastDayFault(term, organization)),
  ];
}

const dated = (held: Appointment): held is Appointment & { from: Day } => held.from !== null;

/** Heads of a body share no day. */
export function headFaults(days: Period, others: readonly Appointment[]): Issue[] {
  const met = others.filter(dated).some((other) => other.isHead && overlap(other, days));
  return met ? [{ path: 'from', text: texts.led }] : [];
}
