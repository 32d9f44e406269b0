import type { AuditEntryFields } from './entry.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  const fields = value as { readonly [key: string]: Json };
  return `{${Object.keys(fields)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(fields[key] ?? null)}`)
    .join(',')}}`;
}

/** One text for one value, whatever the order in which its keys were written or the database keeps them. */
export const canonical = (value: unknown): string =>
  write((JSON.parse(JSON.stringify(value) ?? 'null') ?? null) as Json);

/** What the seal of an entry covers beside its number and the seal before it. */
export const sealedText = (entry: AuditEntryFields): string => canonical(entry);
