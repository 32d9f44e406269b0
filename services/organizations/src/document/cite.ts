import type { PartialDate } from '@twinning/domain/partial-date';
import { normalizedSymbol } from './normalized-symbol.ts';
import type { AsCited, DocumentEntry } from './official-document.ts';

/** One paper resting on another, and how the first writes the second. */
export type Citation = { citing: DocumentEntry; cited: DocumentEntry; asCited: AsCited | null };

export const citedFields = ['SYMBOL', 'ABSTRACT', 'ISSUED_ON'] as const;

/** Something that a citing paper writes otherwise than the paper it cites: told side by side, never corrected. */
export type Difference = {
  field: (typeof citedFields)[number];
  asCited: string;
  /** Null when the cited paper says nothing of it. */
  canonical: string | null;
  /** Whether only spaces, hyphens and capitals differ. */
  spellingOnly: boolean;
};

const spelling = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[‐-―]/g, '-')
    .replace(/[“”„"«»]/g, '"')
    .replace(/\s*([-"])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** A date as far as it is stated: 2022-12-12, 2023-09, 2023. */
export const stated = ({ value, precision }: PartialDate): string | null =>
  value === null || precision === 'UNKNOWN'
    ? null
    : value.slice(0, precision === 'DAY' ? 10 : precision === 'MONTH' ? 7 : 4);

function written(
  field: Difference['field'],
  asCited: string | null,
  canonical: string | null,
  alike: (one: string, other: string) => boolean,
): Difference[] {
  if (asCited === null || asCited === canonical) return [];
  return [{ field, asCited, canonical, spellingOnly: canonical !== null && alike(asCited, canonical) }];
}

/** A month or a year says less than the day within it, and nothing else. */
const fits = (asCited: string | null, canonical: string | null): boolean =>
  asCited !== null && (canonical?.startsWith(asCited) ?? false);

/** Where a citation departs from the paper it names; what it does not write departs from nothing. */
export function differences(asCited: AsCited | null, cited: DocumentEntry): Difference[] {
  if (asCited === null) return [];
  const day = asCited.issuedOn && stated(asCited.issuedOn);
  const issued = stated(cited.issuedOn);
  return [
    ...written('SYMBOL', asCited.symbol, cited.symbol, (a, b) => normalizedSymbol(a) === normalizedSymbol(b)),
    ...written('ABSTRACT', asCited.abstract, cited.abstract, (a, b) => spelling(a) === spelling(b)),
    ...(fits(day, issued) ? [] : written('ISSUED_ON', day, issued, () => false)),
  ];
}
