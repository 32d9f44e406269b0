/**
 * A symbol for comparing, never for quoting: "356-KH-PGD&ĐT", "Số: 356 /KH–PGD & ĐT" and "356/KH-PGD&ĐT" are the same.
 * The number stands before a slash, everything after it between hyphens (Decree 30/2020/NĐ-CP), in capital letters.
 */
export function normalizedSymbol(symbol: string): string | null {
  const [number, ...rest] = symbol
    .normalize('NFC')
    .toUpperCase()
    .replace(/^\s*SỐ(?=[\s:\d])\s*:?/, '')
    .replace(/\s*&\s*/g, '&')
    .trim()
    .replace(/^(\d+)\s+([A-Z])(?=[\s/\-‐-―]|$)/, '$1$2')
    .split(/[\s/\-‐-―]+/)
    .filter((part) => part !== '');
  if (number === undefined) return null;
  return rest.length === 0 ? number : `${number}/${rest.join('-')}`;
}
