export type Difference = { name: string; before: string | null; after: string | null; changed: boolean };

/** Lists a line each, and what belongs together in one: for people, not for programs. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(written).join('\n');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${written(inner).replaceAll('\n', ', ')}`)
    .join(' · ');
}

const said = (value: unknown): string | null => (value === undefined || value === null ? null : written(value));

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
