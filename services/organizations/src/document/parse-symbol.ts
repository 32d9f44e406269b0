import { normalizedSymbol } from './normalized-symbol.ts';

/** What a symbol says: "22b/KHLT-MNCD-MNDH" is number 22 with the letter b, a joint plan of MNCD and MNDH. */
export type SymbolParts = {
  number: number | null;
  /** The letter that tells papers of one number apart, in lower case: "b". */
  letter: string | null;
  /** The year that stands in symbols of laws, decrees and circulars. */
  year: number | null;
  /** As Decree 30/2020/NĐ-CP abbreviates the kind; null for a letter (công văn), which bears none. */
  kind: string | null;
  /** The abbreviations of the issuers; of a letter the issuer's and that of the unit which drafted it. */
  issuers: readonly string[];
};

const kinds = new Map(
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB TT TTLT NĐ L'
    .split(' ')
    .map((kind) => [kind.toUpperCase(), kind]),
);

/** Joint papers mark their kind: KHLT is a plan (KH) of several (liên tịch, liên trường), KHLN one of several sectors. */
const JOINT = /^(.+)(LT|LN)$/;

function kindOf(part: string | undefined): string | null {
  if (part === undefined) return null;
  const known = kinds.get(part);
  if (known) return known;
  const [, kind, joint] = JOINT.exec(part) ?? [];
  const base = kind === undefined ? undefined : kinds.get(kind);
  return base === undefined ? null : `${base}${joint}`;
}

/** Reads the fields of a symbol; what is not written stays null, and nothing is guessed. */
export function parseSymbol(symbol: string | null): SymbolParts {
  const parts = (symbol === null ? null : normalizedSymbol(symbol))?.split(/[/-]/) ?? [];
  const [, digits, letter] = /^(\d{1,6})([A-Z]?)$/.exec(parts[0] ?? '') ?? [];
  const numbered = digits === undefined ? parts : parts.slice(1);
  const year = digits !== undefined && /^(19|20)\d{2}$/.test(numbered[0] ?? '') ? Number(numbered[0]) : null;
  const named = year === null ? numbered : numbered.slice(1);
  const kind = kindOf(named[0]);
  return {
    number: digits === undefined ? null : Number(digits),
    letter: letter ? letter.toLowerCase() : null,
    year,
    kind,
    issuers: kind === null ? named : named.slice(1),
  };
}
