import { isAbbreviation } from '../organization/search-text.ts';
import { anyOf, type Bits, count, listed, narrow } from './bits.ts';
import { dayNumber } from './day-number.ts';
import type { Asked, Found, FoundBody, ListPlace } from './found-body.ts';
import type { Line } from './natural-order.ts';
import { type Shelf, shelf } from './shelf.ts';
import {
  bearsAccents,
  matchedName,
  rankOf,
  ranksOf,
  type Standing,
  standingOf,
  standings,
  type Typed,
  typedText,
} from './standing.ts';

/** Up to so many are put in order by themselves; beyond that the whole order is walked through. */
const FEW = 400;
const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];
const LONG_WORD = /^\p{L}{4,}$/u;
const guess = 2 * standings.indexOf('guess');

const copied = (into: Bits, bits: Bits): Bits => {
  into.set(bits);
  return into;
};

/** Those among whom it is looked. */
function inScope(
  known: Shelf,
  into: Bits,
  { filter: { kinds, levels, zone, parent, withoutParent, below }, day }: Asked,
): Bits {
  const narrowed = [
    ...(kinds ? [anyOf(known.size(), kinds.map(known.ofKind))] : []),
    ...(levels ? [anyOf(known.size(), levels.map(known.ofLevel))] : []),
    ...(zone ? [known.inZone(zone, day)] : []),
    ...(parent ? [known.under(parent, day)] : []),
    ...(below ? [known.below(below.root, below.hierarchy, day)] : []),
    ...(withoutParent ? [known.underNobody(day)] : []),
  ];
  return narrowed.reduce(narrow, copied(into, known.living(day)));
}

const withAll = (known: Shelf, scope: Bits, words: readonly string[], into: Bits = scope.slice()): Bits =>
  words.map(known.withWord).reduce(narrow, copied(into, scope));

/** Those that would be found if one letter of one longer word were another. */
function nearly(known: Shelf, scope: Bits, { words }: Typed): Bits {
  const long = words.filter((word) => LONG_WORD.test(word) && !isAbbreviation(word));
  const read = long.map((word) => {
    const others = words.filter((other) => other !== word);
    return narrow(withAll(known, scope, others), known.nearly(word));
  });
  return anyOf(known.size(), read);
}

/** The names of the day of those that were found, from a position on. */
function linesOf(known: Shelf, found: Bits, position: number, day: number): Iterable<Line> {
  if (count(found) > FEW) return known.order.ofMany(position, found, day);
  return known.order.ofFew(position, known.namesOf([...listed(found)]), found, day);
}

/** Who can have a standing at all, from a position on: what is certain to be worse is not even looked at. */
function candidates(
  known: Shelf,
  found: Bits,
  typed: Typed,
  standing: Standing,
  position: number,
  day: number,
): Iterable<Line> {
  const few = (names: readonly number[]): Line[] => known.order.ofFew(position, unique(names), found, day);
  const beginningWith = (texts: readonly string[]): Iterable<Line> =>
    known.order.at(position, known.calledFrom(texts), found, day);
  switch (standing) {
    case 'code':
      return few(known.namesWithCode(typed.code));
    case 'whole name':
    case 'own name':
      return few(typed.texts.flatMap(known.called));
    case 'another name, whole':
      return few(typed.texts.flatMap(known.onceCalled));
    case 'begins with these words':
      return beginningWith(typed.texts.map((text) => `${text} `));
    case 'begins so':
      return beginningWith(typed.texts);
    default:
      return linesOf(known, found, position, day);
  }
}

const placeOf = (known: Shelf, line: Line, rank: number): ListPlace => ({ rank, ...known.order.read(line) });

const rowOf = (known: Shelf, line: Line, typed: Typed, day: string): Found => {
  const body = known.body(line.place);
  const standing = standingOf(body, line.nth, typed, day);
  return {
    ...placeOf(known, line, rankOf(standing, body.read[line.nth]!, typed)),
    matchedName: matchedName(body, line.nth, typed, standing),
    guessed: false,
  };
};

/** Only as many are looked at as the page takes: those first that can stand best. */
function ranked(known: Shelf, found: Bits, typed: Typed, { day, after, size }: Asked): Found[] {
  const start = after ? known.order.positionAfter(after) : 0;
  const looked = new Map<number, Found>();
  const look = (line: Line): Found => {
    const row = looked.get(line.at) ?? rowOf(known, line, typed, day);
    looked.set(line.at, row);
    return row;
  };

  const rows: Found[] = [];
  for (const standing of standings.slice(0, -1)) {
    const ranks = ranksOf(standing, typed).filter((rank) => !after || rank >= after.rank);
    if (ranks.length === 0) continue;
    for (const rank of ranks) {
      const from = after?.rank === rank ? start : 0;
      for (const line of candidates(known, found, typed, standing, from, dayNumber(day))) {
        if (rank % 2 === 0 && !bearsAccents(known.body(line.place).read[line.nth]!, typed)) continue;
        const row = look(line);
        if (row.rank === rank && rows.push(row) === size) return rows;
      }
    }
  }
  return rows;
}

/** In the order of names, all with one rank. */
function plain(known: Shelf, found: Bits, { day, after, size }: Asked, rank: number): Found[] {
  const rows: Found[] = [];
  for (const line of linesOf(known, found, after ? known.order.positionAfter(after) : 0, dayNumber(day))) {
    rows.push({ ...placeOf(known, line, rank), matchedName: null, guessed: rank === guess });
    if (rows.length === size) break;
  }
  return rows;
}

/** The register as people look through it: every list and every search costs what its page costs, not what the register holds. */
export function registerIndex() {
  let known = shelf();

  return {
    put(bodies: readonly FoundBody[], gone: readonly string[] = []): void {
      if (bodies.length + gone.length === 0) return;
      known.put(bodies, gone);
      if (known.size() < 1000 || known.size() < 2 * known.known()) return;
      const rest = known.all();
      known = shelf();
      known.put(rest, []);
    },

    /** How many fit, and the page of them that begins after a place. */
    page(asked: Asked): { total: number; rows: Found[] } {
      const [scope, found] = known.room();
      inScope(known, scope, asked);
      const typed = typedText(asked.filter.search ?? '');
      if (!typed) return { total: count(scope), rows: plain(known, scope, asked, 0) };
      withAll(known, scope, typed.words, found);
      const total = count(found);
      if (total > 0) return { total, rows: ranked(known, found, typed, asked) };
      const near = nearly(known, scope, typed);
      return { total: count(near), rows: plain(known, near, asked, guess) };
    },
  };
}

export type RegisterIndex = ReturnType<typeof registerIndex>;
