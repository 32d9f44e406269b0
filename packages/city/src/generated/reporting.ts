import { addDays, type Day } from '@twinning/domain/day';
import { movementBegins } from '../calendar.ts';
import type { Place } from '../place.ts';
import { movementOf } from '../real/movement.ts';
import type { ReportingPeriodRecord } from '../records/report.ts';

const years: readonly (readonly [code: string, from: Day, dueOn: Day])[] = [
  ['2022-2023', movementBegins, '2023-06-15'],
  ['2023-2024', '2023-06-15', '2024-06-15'],
  ['2024-2025', '2024-06-15', '2025-06-15'],
];

/** One period per school year, closed by its 15 June, before which the report is due. */
export function reportingPeriodsOf(place: Place): ReportingPeriodRecord[] {
  return years.map(([code, from, dueOn]) => ({
    id: place.id('prd', code, from),
    movementId: movementOf(place),
    code: place.code(code),
    title: `Báo cáo năm học ${code.replace('-', '–')}`,
    period: { from, to: dueOn },
    dueOn,
  }));
}

/** Parties report for a period once they have been signed for a month of it. */
export function reportsOn({ period }: ReportingPeriodRecord, signedOn: Day): boolean {
  return addDays(signedOn, 30) < period.to!;
}
