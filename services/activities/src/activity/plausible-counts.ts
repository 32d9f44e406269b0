import type { Counts } from './activity.ts';
import { ImplausibleCount } from './refusals.ts';

/** Beyond these a count is a slip of the finger: the largest schools have about 200 teachers and 5,000 pupils. */
const largest = { teachers: 1000, pupils: 10_000 };

export function assertPlausible(counts: readonly Pick<Counts, 'teachers' | 'pupils'>[]): void {
  const fits = (count: number | null, most: number) => count === null || (count >= 0 && count <= most);
  for (const { teachers, pupils } of counts)
    if (!fits(teachers, largest.teachers) || !fits(pupils, largest.pupils)) throw new ImplausibleCount(largest);
}
