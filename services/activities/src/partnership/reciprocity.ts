/** What a partnership's first party gave to the others and received from them, in activities. */
export type Reciprocity = { given: number; received: number };

/** 1 when both gave alike, 0 when only one did; null while nothing was held. */
export function indexOf({ given, received }: Reciprocity): number | null {
  const most = Math.max(given, received);
  return most === 0 ? null : Math.min(given, received) / most;
}
