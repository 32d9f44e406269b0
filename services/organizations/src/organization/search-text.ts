import { fold } from '@twinning/domain/fold';

/** Abbreviations of the sector and what they stand for, as folded text; "và" is never written out. */
const abbreviations: readonly (readonly [long: string, ...short: string[]])[] = [
  ['phong giao duc dao tao', 'pgd', 'pgddt'],
  ['so giao duc dao tao', 'sgd', 'sgddt'],
  ['giao duc nghe nghiep', 'gdnn'],
  ['giao duc thuong xuyen', 'gdtx'],
  ['trung hoc co so', 'thcs'],
  ['trung hoc pho thong', 'thpt'],
  ['mam non', 'mn'],
  ['tieu hoc', 'th'],
  ['uy ban nhan dan', 'ubnd'],
  ['trung tam', 'tt'],
  ['giao duc', 'gd'],
  ['dao tao', 'dt'],
];

/** Longer readings first: "PGD&ĐT" is an office, not an office and a word. */
const written: readonly (readonly [RegExp, string])[] = [
  [/\b(p|s)gd ?dt\b/g, '$1gd'],
  [/\bgddt\b/g, 'gd dt'],
  ...abbreviations.flatMap(([long, ...shorts]) =>
    shorts.map((short) => [new RegExp(`\\b${short}\\b`, 'g'), long] as const),
  ),
  [/\b(phong|so) giao duc(?! (?:dao tao|nghe nghiep|thuong xuyen))\b/g, '$1 giao duc dao tao'],
];

const kindWords =
  /^(?:(?:truong|mam non|tieu hoc|trung hoc co so|trung hoc pho thong|trung tam|giao duc nghe nghiep|giao duc thuong xuyen|phong giao duc dao tao|so giao duc dao tao|uy ban nhan dan) )+/;
const unitWords = /^(?:huyen|quan|thi xa|thanh pho|xa|phuong) /;

const words = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '' && word !== 'va');

/** A name in full, without accents and without a leading "trường": two names that read alike are equal. */
export function fullName(name: string): string {
  const long = written.reduce((text, [short, full]) => text.replace(short, full), words(name).join(' '));
  return long.replace(/^truong (?=.)/, '');
}

/** What tells a body from others of its kind: "Trường Mầm non Cao Dương" is "cao duong". */
function ownNames(name: string): string[] {
  const own = fullName(name).replace(kindWords, '');
  return [own, own.replace(unitWords, '')];
}

export type SearchText = {
  /** Every word it can be found by, each after a space, so that ` cao` finds words that begin with "cao". */
  search: string;
  fullNames: string[];
  ownNames: string[];
};

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** What a body is found by: all names it ever bore and its codes, abbreviated and in full. */
export function searchText(names: readonly string[], codes: readonly string[]): SearchText {
  const full = unique([...names, ...codes].map(fullName));
  const short = abbreviations.flatMap(([long, ...shorts]) => (full.some((name) => name.includes(long)) ? shorts : []));
  const found = unique([...[...names, ...codes].flatMap(words), ...full.flatMap((name) => name.split(' ')), ...short]);
  return { search: ` ${found.join(' ')}`, fullNames: full, ownNames: unique(names.flatMap(ownNames)) };
}

export type SearchQuery = { words: string[]; fullName: string };

/** What is typed: words that must each begin a word of the body's, in any order. Null when nothing is. */
export function searchQuery(typed: string): SearchQuery | null {
  const all = words(typed);
  const [first, ...rest] = all;
  if (first === undefined) return null;
  return { words: first === 'truong' && rest.length > 0 ? rest : all, fullName: fullName(typed) };
}
