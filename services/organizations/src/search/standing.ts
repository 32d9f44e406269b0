import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import { type NameText, nameText, type SearchQuery, searchQuery } from '../organization/search-text.ts';
import { accentedText, accentsAskedFor } from './accents.ts';
import type { FoundBody } from './found-body.ts';

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

/** `ways`: how the whole name or what is its own can be typed. */
export type ReadName = NameText & { value: string; ways: string[]; accents: string };
export type ReadBody = FoundBody & { read: readonly ReadName[] };

export const readBody = (body: FoundBody): ReadBody => ({
  ...body,
  read: body.names.map(({ value }) => {
    const text = nameText(value);
    return { value, ...text, ways: [...new Set([...text.whole, ...text.own])], accents: accentedText(value) };
  }),
});

export type Typed = SearchQuery & { code: string; accents: string[] };

export function typedText(text: string): Typed | null {
  const query = searchQuery(text);
  return query && { ...query, code: codeText(text), accents: accentsAskedFor(text, query.kind) };
}

export const codeText = (code: string): string => code.normalize('NFC').trim().toLowerCase();

const holdsAll = ({ words }: ReadName, typed: Typed): boolean =>
  typed.words.every((asked) => words.some((word) => word.startsWith(asked)));

function ofName(name: ReadName, typed: Typed): Standing | null {
  if (name.whole.some((text) => typed.texts.includes(text))) return 'whole name';
  if (name.own.some((text) => typed.texts.includes(text))) return 'own name';
  const begun = typed.texts.filter((text) => name.ways.some((way) => way.startsWith(text)));
  if (begun.some((text) => name.ways.some((way) => way.startsWith(`${text} `)))) return 'begins with these words';
  if (begun.length > 0) return 'begins so';
  return holdsAll(name, typed) ? 'name of the day' : null;
}

/** How a body fits, by its name of the day before any other. */
export function standingOf(body: ReadBody, nth: number, typed: Typed, day: Day): Standing {
  if (body.codes.some((code) => codeText(code.value) === typed.code && covers(code, day))) return 'code';
  const today = ofName(body.read[nth]!, typed);
  if (today !== null && today !== 'name of the day') return today;
  return wholeElsewhere(body, nth, typed) ? 'another name, whole' : (today ?? 'elsewhere');
}

const wholeElsewhere = (body: ReadBody, nth: number, typed: Typed): ReadName | undefined =>
  body.read.findLast((name, index) => index !== nth && name.ways.some((way) => typed.texts.includes(way)));

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
