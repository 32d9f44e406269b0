import type { Day } from '@twinning/domain/day';

/** An hour of a working day in Hanoi: papers and the generated city tell days, never hours. */
export const at = (day: Day, hour = 9): Date => new Date(`${day}T${String(hour - 7).padStart(2, '0')}:00:00Z`);
export const atOrNull = (day: Day | null, hour?: number): Date | null => (day === null ? null : at(day, hour));
