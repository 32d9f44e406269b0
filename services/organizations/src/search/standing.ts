import type { Day } from '@twinning/domain/day';
import { nameText, type SearchQuery, searchQuery } from '../organization/search-text.ts';
import { accentedText, accentsAskedFor } from './accents.ts';

/** How a body fits what is typed, the best first. */
export const standings = [
  'code',
  'whole name',
  'own name',
  'begins with these words',
  'begins so',
  'another name, whole',
  'name of the day',
  'elsewhere',
  'guess',
] as const;
export type Standing = (typeof standings)[number];

/** A name as it is compared: five flat texts. */
export type ReadName = {
  value: string;
  /** How the whole of it, and what is its own, can be typed: a line each. */
  whole: string;
  own: string;
  /** Its words, each after a space. */
  words: string;
  accents: string;
};
export type ReadBody = {
  read: readonly ReadName[];
  /** Whether it bears a code on a day, written as {@link codeText} writes it. */
  bearsCode(code: string, day: Day): boolean;
};

const lines = (texts: readonly string[]): string => ['', ...texts, ''].join('\n');
const isLineOf = (text: string, read: string): boolean => read.includes(`\n${text}\n`);
const beginsLineOf = (text: string, read: string): boolean => read.includes(`\n${text}`);

export function readName(value: string): ReadName {
  const { whole, own, words } = nameText(value);
  return {
    value,
    whole: lines(whole),
    own: lines(own),
    words: ['', ...words].join(' '),
    accents: accentedText(value),
  };
}

export const wordsOf = ({ words }: ReadName): string[] => words.slice(1).split(' ');
export const waysOf = ({ whole, own }: ReadName): string[] => `${whole}${own}`.split('\n').filter(Boolean);

export type Typed = SearchQuery & { code: string; accents: string[] };

export function typedText(text: string): Typed | null {
  const query = searchQuery(text);
  return query && { ...query, code: codeText(text), accents: accentsAskedFor(text, query.kind) };
}

export const codeText = (code: string): string => code.normalize('NFC').trim().toLowerCase();

const holdsAll = ({ words }: ReadName, typed: Typed): boolean =>
  typed.words.every((asked) => words.includes(` ${asked}`));

function ofName(name: ReadName, typed: Typed): Standing | null {
  const { whole, own } = name;
  if (typed.texts.some((text) => isLineOf(text, whole))) return 'whole name';
  if (typed.texts.some((text) => isLineOf(text, own))) return 'own name';
  const begun = typed.texts.filter((text) => beginsLineOf(text, whole) || beginsLineOf(text, own));
  if (begun.some((text) => beginsLineOf(`${text} `, whole) || beginsLineOf(`${text} `, own)))
    return 'begins with these words';
  if (begun.length > 0) return 'begins so';
  return holdsAll(name, typed) ? 'name of the day' : null;
}

/** How a body fits, by its name of the day before any other. */
export function standingOf(body: ReadBody, nth: number, typed: Typed, day: Day): Standing {
  if (body.bearsCode(typed.code, day)) return 'code';
  const today = ofName(body.read[nth]!, typed);
  if (today !== null && today !== 'name of the day') return today;
  return wholeElsewhere(body, nth, typed) ? 'another name, whole' : (today ?? 'elsewhere');
}

const wholeElsewhere = (body: ReadBody, nth: number, typed: Typed): ReadName | undefined =>
  body.read.findLast(
    ({ whole, own }, index) =>
      index !== nth && typed.texts.some((text) => isLineOf(text, whole) || isLineOf(text, own)),
  );

/** The name of other days by which a body was found, when its name of the day does not tell. */
export function matchedName(body: ReadBody, nth: number, typed: Typed, standing: Standing): string | null {
  if (standing === 'another name, whole') return wholeElsewhere(body, nth, typed)?.value ?? null;
  if (standing !== 'elsewhere') return null;
  return body.read.findLast((name, index) => index !== nth && holdsAll(name, typed))?.value ?? null;
}

export const ranksOf = (standing: Standing, typed: Typed): number[] =>
  (typed.accents.length > 0 ? [0, 1] : [0]).map((accents) => 2 * standings.indexOf(standing) + accents);

/** Whether a name bears every accent that was typed. */
export const bearsAccents = (name: ReadName, typed: Typed): boolean =>
  typed.accents.every((word) => name.accents.includes(word));

/** A number to sort by: among equals those come first that bear the accents that were typed. */
export const rankOf = (standing: Standing, name: ReadName, typed: Typed): number =>
  2 * standings.indexOf(standing) + (bearsAccents(name, typed) ? 0 : 1);
