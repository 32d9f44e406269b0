/**
 * A symbol for comparing, never for quoting: "356-KH-PGD&ĐT", "356 /KH–PGD&ĐT" and "356/KH-PGD&ĐT" are the same.
 * The number stands before a slash, everything after it between hyphens (Decree 30/2020/NĐ-CP), in capital letters.
 */
export function normalizedSymbol(symbol: string): string | null {
  const [number, ...rest] = symbol
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .split(/\s*[/\-‐-―]+\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (number === undefined) return null;
  return rest.length === 0 ? number : `${number}/${rest.join('-')}`;
}
