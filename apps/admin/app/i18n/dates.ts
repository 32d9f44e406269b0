import type { Translate } from './i18n.ts';

export type PartialDay = { value: string | null; precision: 'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN' };

/** 2023-05-04 → 04/05/2023, in every language: the day order of the papers. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** As much of the date as the paper states. */
export function partialDayText({ value, precision }: PartialDay, t: Translate): string {
  if (!value || precision === 'UNKNOWN') return t('common:date.unknown');
  if (precision === 'DAY') return dayText(value);
  const [year, month] = value.split('-');
  return precision === 'MONTH'
    ? t('common:date.month', { month: Number(month), year })
    : t('common:date.year', { year });
}

const HANOI = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
const instantDay = new Intl.DateTimeFormat('en-CA', HANOI);
const instantTime = new Intl.DateTimeFormat('vi-VN', { ...HANOI, hour: '2-digit', minute: '2-digit', hour12: false });

/** The day it is in Hanoi at an instant. */
export const dayOfInstant = (instant: string | Date): string => instantDay.format(new Date(instant));
export const timeOfInstant = (instant: string | Date): string => instantTime.format(new Date(instant));
export const instantText = (instant: string | Date): string =>
  `${timeOfInstant(instant)} ${dayText(dayOfInstant(instant))}`;

/** Noon on the dot stands for a day of which no hour is known. */
export const momentText = (instant: string | Date): string =>
  timeOfInstant(instant) === '12:00' && new Date(instant).getTime() % 60_000 === 0
    ? dayText(dayOfInstant(instant))
    : instantText(instant);

export const today = (): string => dayOfInstant(new Date());

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const dayBefore = (day: string): string => shifted(day, -1);
export const dayAfter = (day: string): string => shifted(day, 1);

/** Days of which the first may be known to the month or year only. */
export type Term = { from: string | null; to: string | null; precision?: PartialDay['precision'] };

/** Half-open in the graph, spoken of with its last day: [2022-09-01, 2025-07-01) → 01/09/2022 – 30/06/2025. */
export function periodText(period: Term, t: Translate): string {
  const from = period.from && partialDayText({ value: period.from, precision: period.precision ?? 'DAY' }, t);
  const to = period.to && dayText(dayBefore(period.to));
  if (from && to) return t('common:date.between', { from, to });
  if (from) return t('common:date.from', { from });
  return to ? t('common:date.until', { to }) : '';
}
