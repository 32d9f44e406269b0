export type Difference = { name: string; before: string | null; after: string | null; changed: boolean };

const said = (value: unknown): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value, null, 1);

function read(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  const value: unknown = JSON.parse(text);
  if (value === null) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { '': value };
}

/** What was said before and is said after, a row for each field, those that changed first. */
export function differencesOf(before: string | null, after: string | null): Difference[] {
  const [old, now] = [read(before), read(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((name) => {
      const [was, is] = [said(old[name]), said(now[name])];
      return { name, before: was, after: is, changed: was !== is };
    })
    .filter((row) => row.before !== null || row.after !== null)
    .sort((one, other) => Number(other.changed) - Number(one.changed) || (one.name < other.name ? -1 : 1));
}
