import { fold } from '@twinning/domain/fold';

/** Abbreviations of the sector and what they stand for, as folded text; "và" is never written out. */
const abbreviations: readonly (readonly [long: string, ...short: string[]])[] = [
  ['phong giao duc dao tao', 'pgd', 'pgddt'],
  ['so giao duc dao tao', 'sgd', 'sgddt'],
  ['giao duc dao tao', 'gddt'],
  ['giao duc nghe nghiep', 'gdnn'],
  ['giao duc thuong xuyen', 'gdtx'],
  ['pho thong dan toc noi tru', 'ptdtnt'],
  ['trung hoc co so', 'thcs'],
  ['trung hoc pho thong', 'thpt'],
  ['mam non', 'mn'],
  ['tieu hoc', 'th'],
  ['uy ban nhan dan', 'ubnd'],
  ['trung tam', 'tt'],
  ['thi xa', 'tx'],
  ['thanh pho', 'tp'],
  ['giao duc', 'gd'],
  ['dao tao', 'dt'],
];

/** Longer readings first: "PGD&ĐT" is an office, not an office and a word. */
const written: readonly (readonly [RegExp, string])[] = [
  [/\b(p|s)gd ?dt\b/g, '$1gd'],
  ...abbreviations.flatMap(([long, ...shorts]) =>
    shorts.map((short) => [new RegExp(`\\b${short}\\b`, 'g'), long] as const),
  ),
  [/\b(phong|so) giao duc(?! (?:dao tao|nghe nghiep|thuong xuyen))\b/g, '$1 giao duc dao tao'],
];

const kindWords =
  /^(?:(?:mam non|tieu hoc|trung hoc co so|trung hoc pho thong|trung tam|giao duc nghe nghiep|giao duc thuong xuyen|phong giao duc dao tao|so giao duc dao tao|uy ban nhan dan|cum chuyen mon) )+/;
const unitWords = /^(?:huyen|quan|thi xa|thanh pho|xa|phuong) /;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const words = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '' && word !== 'va');

/** "P. Phú Diễn" and "pgd q. Đống Đa": letters that stand for a word only before a name, and only where people type. */
const letters: readonly (readonly [RegExp, string])[] = [
  [/\bp(?= \S)/g, 'phuong'],
  [/\bq(?= \S)/g, 'quan'],
  [/\bh(?= \S)/g, 'huyen'],
  [/\bx(?= \S)/g, 'xa'],
];

const inFull = (text: string): string =>
  written.reduce((read, [short, full]) => read.replace(short, full), words(text).join(' '));

const withoutSchool = (text: string): string => text.replace(/^truong (?=.)/, '');

/** A name in full, without accents and without a leading "trường": two names that read alike are equal. */
export const fullName = (name: string): string => withoutSchool(inFull(name));

/** The words at the head of a text that say what kind of body is meant. */
const kindIn = (full: string): string => kindWords.exec(`${full} `)?.[0] ?? '';

/** How a name can be typed by those who know it. */
export type NameText = {
  /** The whole of it, with and without "trường" and the word for a commune or a district. */
  whole: string[];
  /** What tells a body from others of its kind: "Trường Mầm non Cao Dương" is "cao duong". */
  own: string[];
  /** Every word of it, abbreviated and in full. */
  words: string[];
};

export function nameText(name: string): NameText {
  const long = inFull(name);
  const full = withoutSchool(long);
  const kind = full === kindIn(full).trim() ? '' : kindIn(full);
  const own = full.slice(kind.length);
  const bare = own.replace(unitWords, '');
  const shorts = abbreviations.flatMap(([text, ...short]) => (long.includes(text) ? short : []));
  return {
    whole: unique([long, full, kind + bare]),
    own: unique([own, bare, withoutSchool(own)]),
    words: unique([...words(name), ...long.split(' '), ...shorts]),
  };
}

/** Whether a word is short for others: it is not to be read as a slip. */
export const isAbbreviation = (word: string): boolean => abbreviations.some(([, ...shorts]) => shorts.includes(word));

export const codeWords = (code: string): string[] => words(code);

export type SearchQuery = {
  /** Each begins a word of what is looked for, in any order. */
  words: string[];
  /** The whole of what is typed, as names are read. */
  texts: string[];
  /** The words of it that name a kind: a kind is written with and without its accents, in full or not. */
  kind: string[];
};

/** What is typed, or null when nothing is. */
export function searchQuery(typed: string): SearchQuery | null {
  const all = words(typed);
  const [first, ...rest] = all;
  if (first === undefined) return null;
  const long = inFull(typed);
  const full = withoutSchool(long);
  return {
    words: unique(first === 'truong' && rest.length > 0 ? rest : all),
    kind: ['truong', ...kindIn(full).split(' ')],
    texts: unique([full, long, letters.reduce((text, [letter, word]) => text.replace(letter, word), full)]),
  };
}
