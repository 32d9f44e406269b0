/** What the reader is looking at: kept in the address, so that a link sent to a colleague shows the same. */
export type Context = { movement: string | undefined; unit: string | undefined; asOf: string | undefined };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KEPT = ['movement', 'unit', 'asOf'] as const;

/** A day that exists: 2023-02-30 does not. */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

export function contextOf(search: URLSearchParams): Context {
  const asOf = search.get('asOf');
  return {
    movement: search.get('movement') || undefined,
    unit: search.get('unit') || undefined,
    asOf: asOf && isDay(asOf) ? asOf : undefined,
  };
}

/** An address that keeps the context; what the address says itself wins. */
export function withContext(to: string, current: URLSearchParams): string {
  const [path = '', query = ''] = to.split('?');
  const next = new URLSearchParams(query);
  for (const key of KEPT) {
    const kept = current.get(key);
    if (kept && !next.has(key)) next.set(key, kept);
  }
  return next.size ? `${path}?${next}` : path;
}

/** The same page with some of its filters changed; null takes one away, and the pager starts anew. */
export function changed(current: URLSearchParams, changes: Record<string, string | null>): string {
  const next = new URLSearchParams(current);
  next.delete('after');
  for (const [key, value] of Object.entries(changes)) value === null ? next.delete(key) : next.set(key, value);
  return `?${next}`;
}
