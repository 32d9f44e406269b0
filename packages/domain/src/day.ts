/** A calendar day written `YYYY-MM-DD`; such texts compare in the order of time. */
export type Day = string;

/** Years of four digits that stay so when days are added, and that the database knows: it has no year 0. */
const SHAPE = /^[12]\d{3}-\d{2}-\d{2}$/;

/** Whether a text names a day that exists (2023-02-30 does not). */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day it is in Vietnam at an instant: the movement's calendar is Hanoi's, seven hours ahead of UTC. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
