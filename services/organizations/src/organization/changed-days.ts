import { type Actor, isDepartment } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import type { DatePrecision } from '@twinning/domain/partial-date';
import { covers } from '@twinning/domain/period';
import { InvalidInput, type Issue, NotYourOrganization } from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import type { CoarsePrecision, Dated, OrganizationEntry } from './organization.ts';

/** Before the department of education there was nothing to register; plans reach a year ahead. */
const EARLIEST: Day = '1945-09-02';

/** From which day on something is so, and until when; until further notice without `to`. */
export type GivenDays = { from: Day; to: Day | null; precision: DatePrecision };

/** How much of a first day is stated, once it is clear that a day is stated at all. */
export const coarse = (precision: DatePrecision): CoarsePrecision | null =>
  precision === 'MONTH' || precision === 'YEAR' ? precision : null;

/** What is wrong with a day of which a month or a year is stated; nothing without a date can be put in order of time. */
export function precisionFault(day: Day, precision: DatePrecision): Text | null {
  if (precision === 'UNKNOWN')
    return {
      vi: 'Thay đổi phải có ngày; nếu văn bản không ghi rõ, hãy chọn tháng hoặc năm.',
      en: 'A change needs a date; where the paper is not exact, give the month or the year.',
    };
  if ((precision === 'MONTH' && !day.endsWith('-01')) || (precision === 'YEAR' && !day.endsWith('-01-01')))
    return {
      vi: 'Khi chỉ biết tháng hoặc năm, hãy ghi ngày đầu của tháng hoặc năm đó.',
      en: 'Where only the month or the year is known, give its first day.',
    };
  return null;
}

export function tooFarOff(day: Day, today: Day): Text | null {
  if (day >= EARLIEST && day <= addDays(today, 366)) return null;
  return {
    vi: 'Ngày phải từ 02/9/1945 đến một năm sau hôm nay.',
    en: 'The day must lie between 1945-09-02 and a year from now.',
  };
}

function faults({ life }: OrganizationEntry, { from, to, precision }: GivenDays, today: Day): Issue[] {
  const issue = (path: string, text: Text | null): Issue[] => (text ? [{ path, text }] : []);
  const outside = !covers(life, from) && {
    vi: 'Đơn vị không hoạt động vào ngày này.',
    en: 'The body is not active on this day.',
  };
  const ending = to !== null &&
    to <= from && { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must come after the beginning.' };
  const outliving = to !== null &&
    life.to !== null &&
    to > life.to && {
      vi: 'Đơn vị kết thúc hoạt động trước ngày này.',
      en: 'The body ceases to exist before this day.',
    };
  return [
    ...issue('precision', precisionFault(from, precision)),
    ...issue('from', tooFarOff(from, today) ?? (outside || null)),
    ...issue('to', ending || outliving || null),
  ];
}

/** The days of a change of one body, once it is clear that the department may make it and that they can be so. */
export function changedDays(body: OrganizationEntry, given: GivenDays, actor: Actor): Dated {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  const issues = faults(body, given, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  return { from: given.from, to: given.to ?? body.life.to, precision: coarse(given.precision) };
}

/** Only what changes makes a new version. */
export const renewed = <Body extends OrganizationEntry>(body: Body, change: Partial<Body>): Body => ({
  ...body,
  ...change,
  version: body.version + 1,
});
