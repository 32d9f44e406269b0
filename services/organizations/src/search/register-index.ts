import type { Day } from '@twinning/domain/day';
import { isAbbreviation } from '../organization/search-text.ts';
import { type Bits, both, count, either, noBits } from './bits.ts';
import type { Asked, Found, FoundBody, ListPlace } from './found-body.ts';
import { FEW, type Line } from './natural-order.ts';
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

const LONG_WORD = /^\p{L}{4,}$/u;
const guess = 2 * standings.indexOf('guess');

const union = (size: number, sets: readonly Bits[]): Bits => sets.reduce(either, noBits(size));

function inScope(known: Shelf, { filter: { kinds, levels, zone, parent, withoutParent, below }, day }: Asked): Bits {
  const narrowed = [
    ...(kinds ? [union(known.size(), kinds.map(known.ofKind))] : []),
    ...(levels ? [union(known.size(), levels.map(known.ofLevel))] : []),
    ...(zone ? [known.inZone(zone, day)] : []),
    ...(parent ? [known.under(parent, day)] : []),
    ...(below ? [known.below(below.root, below.hierarchy, day)] : []),
    ...(withoutParent ? [known.underNobody(day)] : []),
  ];
  return narrowed.reduce(both, known.living(day));
}

const withAll = (known: Shelf, scope: Bits, words: readonly string[]): Bits =>
  words.reduce((bits, word) => both(bits, known.words.beginning(word, known.size())), scope);

/** Those that would be found if one letter of one longer word were another. */
const nearly = (known: Shelf, scope: Bits, { words }: Typed): Bits =>
  union(
    known.size(),
    words
      .filter((word) => LONG_WORD.test(word) && !isAbbreviation(word))
      .map((word) =>
        both(
          withAll(
            known,
            scope,
            words.filter((other) => other !== word),
          ),
          known.words.nearly(word, known.size()),
        ),
      ),
  );

/** Who can have a standing at all: what is certain to be worse is not even looked at. */
function candidates(known: Shelf, found: Bits, typed: Typed, standing: Standing): Bits {
  const size = known.size();
  const those = (look: (text: string) => Bits): Bits => both(found, union(size, typed.texts.map(look)));
  switch (standing) {
    case 'code':
      return both(found, known.withCode(typed.code));
    case 'whole name':
    case 'own name':
    case 'another name, whole':
      return those((text) => known.ways.exactly(text, size));
    case 'begins with these words':
      return those((text) => known.ways.beginning(`${text} `, size));
    case 'begins so':
      return those((text) => known.ways.beginning(text, size));
    default:
      return found;
  }
}

const rowOf = (known: Shelf, line: Line, typed: Typed, day: Day): Found => {
  const body = known.body(line.place);
  const standing = standingOf(body, line.nth, typed, day);
  return {
    ...placeOf(line, rankOf(standing, body.read[line.nth]!, typed)),
    matchedName: matchedName(body, line.nth, typed, standing),
    guessed: false,
  };
};

/** Few are ranked one by one. */
function rankedOneByOne(known: Shelf, found: Bits, typed: Typed, { day, after, size }: Asked): Found[] {
  const start = after ? known.order.positionAfter(after) : 0;
  return [...known.order.from(0, found, day)]
    .map((line) => ({ row: rowOf(known, line, typed, day), at: line.at }))
    .filter(({ row, at }) => !after || row.rank > after.rank || (row.rank === after.rank && at >= start))
    .toSorted((one, other) => one.row.rank - other.row.rank || one.at - other.at)
    .slice(0, size)
    .map(({ row }) => row);
}

/** Of many only as many are looked at as the page takes: those first that can stand best. */
function rankedInTurn(known: Shelf, found: Bits, typed: Typed, { day, after, size }: Asked): Found[] {
  const start = after ? known.order.positionAfter(after) : 0;
  const rows: Found[] = [];
  for (const standing of standings.slice(0, -1)) {
    const able = candidates(known, found, typed, standing);
    for (const rank of ranksOf(standing, typed)) {
      if (after && rank < after.rank) continue;
      for (const line of known.order.from(after?.rank === rank ? start : 0, able, day)) {
        if (rank % 2 === 0 && !bearsAccents(known.body(line.place).read[line.nth]!, typed)) continue;
        const row = rowOf(known, line, typed, day);
        if (row.rank === rank && rows.push(row) === size) return rows;
      }
    }
  }
  return rows;
}

const placeOf = ({ id, name }: Line, rank: number): ListPlace => ({ rank, name: name.value, id });

function* plain(known: Shelf, found: Bits, { day, after }: Asked, rank: number): Generator<Found> {
  const start = after ? known.order.positionAfter(after) : 0;
  for (const line of known.order.from(start, found, day))
    yield { ...placeOf(line, rank), matchedName: null, guessed: rank === guess };
}

const first = <Value>(values: Iterator<Value>, size: number): Value[] => {
  const taken: Value[] = [];
  while (taken.length < size) {
    const { value, done } = values.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
};

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
      const scope = inScope(known, asked);
      const typed = typedText(asked.filter.search ?? '');
      if (!typed) return { total: count(scope), rows: first(plain(known, scope, asked, 0), asked.size) };
      const found = withAll(known, scope, typed.words);
      const total = count(found);
      const ranked = total <= FEW ? rankedOneByOne : rankedInTurn;
      if (total > 0) return { total, rows: ranked(known, found, typed, asked) };
      const near = nearly(known, scope, typed);
      return { total: count(near), rows: first(plain(known, near, asked, guess), asked.size) };
    },
  };
}

export type RegisterIndex = ReturnType<typeof registerIndex>;
