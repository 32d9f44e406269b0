export type TurningDay = { on: string; bodies: number };
/** A place where the slider stops: a day, and how many units changed on it. */
export type Step = { day: string; bodies: number };

export const notableDays = ['2025-01-01', '2025-06-30', '2025-07-01', '2025-10-01'] as const;
export type NotableDay = (typeof notableDays)[number];
export type Notable = { name: NotableDay; day: string };

/** A notable day that is only known by its month is the first day of that month on which something changed. */
export function notable(days: readonly TurningDay[]): Notable[] {
  return notableDays.map((name) => {
    const inMonth = name === '2025-10-01' ? days.find(({ on }) => on.startsWith('2025-10')) : undefined;
    return { name, day: inMonth?.on ?? name };
  });
}

/** Every day on which something changed, the notable ones and today, the oldest first. */
export function stepsOf(days: readonly TurningDay[], today: string): Step[] {
  const steps = new Map<string, number>();
  for (const { day } of notable(days)) if (day <= today) steps.set(day, 0);
  for (const { on, bodies } of days) if (on <= today) steps.set(on, bodies);
  if (!steps.has(today)) steps.set(today, 0);
  return [...steps].map(([day, bodies]) => ({ day, bodies })).sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The step that tells how it is on a day: the last one not after it. */
export function stepAt(steps: readonly Step[], day: string): number {
  const after = steps.findIndex((step) => step.day > day);
  return after === -1 ? steps.length - 1 : Math.max(after - 1, 0);
}
