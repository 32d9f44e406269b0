import { type Bits, both, count, either, noBits } from './bits.ts';
import type { Asked, Found, FoundBody, ListPlace } from './found-body.ts';
import type { Line } from './natural-order.ts';
import { type Shelf, shelf } from './shelf.ts';
import { matchedName, rankOf, type Standing, standingOf, standings, type Typed, typedText } from './standing.ts';

const LONG_WORD = /^\p{L}{4,}$/u;
const guess = 2 * standings.indexOf('guess');

const union = (size: number, sets: readonly Bits[]): Bits => sets.reduce(either, noBits(size));

function inScope(known: Shelf, { filter: { kinds, levels, zone, parent, withoutParent }, day }: Asked): Bits {
  const narrowed = [
    ...(kinds ? [union(known.size(), kinds.map(known.ofKind))] : []),
    ...(levels ? [union(known.size(), levels.map(known.ofLevel))] : []),
    ...(zone ? [known.inZone(zone, day)] : []),
    ...(parent ? [known.under(parent, day)] : []),
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
      .filter((word) => LONG_WORD.test(word))
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
  const begun = (wholeWords: boolean): Bits =>
    union(
      size,
      typed.texts.map((text) => {
        const all = text.split(' ');
        const first = all[0]!;
        if (!wholeWords && all.length === 1) return known.firstWords.beginning(first, size);
        const begins = known.firstWords.exactly(first, size);
        return wholeWords ? both(begins, known.words.exactly(all.at(-1)!, size)) : begins;
      }),
    );
  switch (standing) {
    case 'code':
      return both(found, known.among('codes', [typed.code]));
    case 'whole name':
    case 'own name':
    case 'another name, whole':
      return both(found, known.among('texts', typed.texts));
    case 'begins with these words':
      return both(found, begun(true));
    case 'begins so':
      return both(found, begun(false));
    default:
      return found;
  }
}

function* ranked(known: Shelf, found: Bits, typed: Typed, { day, after }: Asked): Generator<Found> {
  const start = after ? known.order.positionAfter(after) : 0;
  for (const standing of standings.slice(0, -1))
    for (const rank of typed.accents.length > 0 ? [0, 1] : [0]) {
      const place = 2 * standings.indexOf(standing) + rank;
      if (after && place < after.rank) continue;
      const looked = candidates(known, found, typed, standing);
      for (const line of known.order.from(after?.rank === place ? start : 0, looked, day)) {
        const body = known.body(line.place);
        if (standingOf(body, line.nth, typed, day) !== standing) continue;
        if (rankOf(standing, body.read[line.nth]!, typed) !== place) continue;
        yield { ...placeOf(line, place), matchedName: matchedName(body, line.nth, typed, standing), guessed: false };
      }
    }
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
      if (total > 0) return { total, rows: first(ranked(known, found, typed, asked), asked.size) };
      const near = nearly(known, scope, typed);
      return { total: count(near), rows: first(plain(known, near, asked, guess), asked.size) };
    },
  };
}

export type RegisterIndex = ReturnType<typeof registerIndex>;
