/** How many units may stand open at once: each is a question of its own. */
export const MOST_OPEN = 12;

/** The units that the address says are open. */
export const openedIn = (search: URLSearchParams): string[] => [...new Set(search.getAll('open').filter(Boolean))];

/** The same address with one unit opened or closed. */
export function toggled(search: URLSearchParams, id: string): string {
  const open = openedIn(search);
  const next = new URLSearchParams(search);
  next.delete('open');
  for (const other of open.includes(id) ? open.filter((each) => each !== id) : [...open, id])
    next.append('open', other);
  return `?${next}`;
}
