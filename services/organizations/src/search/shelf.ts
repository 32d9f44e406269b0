import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import type { EducationLevel, Hierarchy, OrganizationKind, Zone } from '../organization/organization.ts';
import { codeWords } from '../organization/search-text.ts';
import { add, type Bits, isIn, lengthFor, noBits } from './bits.ts';
import { datedTexts } from './dated-texts.ts';
import { dayNumber } from './day-number.ts';
import type { FoundBody } from './found-body.ts';
import { naturalOrder } from './natural-order.ts';
import { oneOfEach } from './one-of-each.ts';
import { placeBook } from './place-book.ts';
import { codeText, type ReadBody, type ReadName, readName, waysOf, wordsOf } from './standing.ts';
import { storedBody, textsOf } from './stored-body.ts';
import { textBook } from './text-book.ts';
import { wordBook } from './word-book.ts';

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** So many sets are kept until something is put in or taken away: groups of bodies, and what beginnings lead to. */
const GROUPS = 64;
const BEGINNINGS = 2048;

/** What is known of a body besides its names and codes. */
type Head = Pick<FoundBody, 'id' | 'kind' | 'levels' | 'life' | 'zones' | 'parents'>;

const childrenOf = ({ hierarchy, parentId }: { hierarchy: Hierarchy; parentId: string }) => `${hierarchy} ${parentId}`;
const isAdministrative = ({ hierarchy }: { hierarchy: Hierarchy }): boolean => hierarchy === 'ADMINISTRATIVE';

function memory<Value>(size: number) {
  const values = new Map<string, Value>();
  return {
    clear: () => values.clear(),
    remembered(key: string, make: () => Value): Value {
      const known = values.get(key);
      if (known) return known;
      if (values.size >= size) values.clear();
      const made = make();
      values.set(key, made);
      return made;
    },
  };
}

/** Bodies at numbered places, and the books that lead to them. A body that changes gets a new place. */
export function shelf() {
  const heads: (Head | null)[] = [];
  const places = new Map<string, number>();
  const lives: { from: number[]; to: number[] } = { from: [], to: [] };
  const names = datedTexts(5);
  const codes = datedTexts(1);
  const words = wordBook();
  const [ways, wholeCodes, wordsOfCodes] = [textBook(), textBook(), textBook()];
  const parents = placeBook();
  const same = oneOfEach();
  const order = naturalOrder(names, (place) => heads[place]!.id);
  const groups = memory<Bits>(GROUPS);
  const beginnings = memory<Bits>(BEGINNINGS);
  const calls = memory<number[]>(BEGINNINGS);
  const { remembered } = groups;
  /** Two sets to work in, used again by every question: nothing of a question outlives it. */
  let room: readonly [Bits, Bits] = [noBits(0), noBits(0)];
  let turningDays: readonly number[] | null = null;

  /** Nothing but what is looked at, and what bodies share only once. */
  const slim = ({ id, kind, levels, life, zones, parents }: FoundBody): Head => ({
    id,
    kind: same(kind),
    levels: same(levels),
    life: same(life),
    zones: same(zones.map(({ zone, from, to }) => ({ zone, from, to }))),
    parents: same(parents.map(({ hierarchy, parentId, from, to }) => ({ hierarchy, parentId, from, to }))),
  });

  function enter(body: FoundBody, read: readonly ReadName[], place: number): void {
    for (const [nth, name] of read.entries())
      for (const way of unique(waysOf(name))) ways.enter(way, names.first(place) + nth);
    for (const word of unique(read.flatMap(wordsOf))) words.enter(word, place);
    for (const code of unique(body.codes.map(({ value }) => codeText(value)))) wholeCodes.enter(code, place);
    for (const word of unique(body.codes.flatMap(({ value }) => codeWords(value)))) wordsOfCodes.enter(word, place);
    for (const key of unique(body.parents.map(childrenOf))) parents.enter(key, place);
  }

  function stand(body: FoundBody): number {
    const read = body.names.map(({ value }) => readName(value));
    const place = heads.push(slim(body)) - 1;
    places.set(heads[place]!.id, place);
    lives.from.push(dayNumber(body.life.from));
    lives.to.push(dayNumber(body.life.to));
    names.add(body.names.map(({ from, to }, nth) => ({ from, to, texts: textsOf(read[nth]!) })));
    codes.add(body.codes.map(({ from, to, value }) => ({ from, to, texts: [codeText(value)] })));
    enter(body, read, place);
    return place;
  }

  const setOf = (places: readonly number[]): Bits => add(noBits(heads.length), places);

  const those = (fits: (body: Head) => boolean): Bits =>
    setOf(heads.flatMap((body, place) => (body && fits(body) ? [place] : [])));

  function turns(): readonly number[] {
    turningDays ??= unique([...lives.from, ...lives.to]).sort((one, other) => one - other);
    return turningDays;
  }

  const directly = (parentId: string, hierarchy: Hierarchy, day: Day): number[] =>
    parents
      .of(childrenOf({ hierarchy, parentId }))
      .filter((place) =>
        heads[place]?.parents.some(
          (placed) => placed.parentId === parentId && placed.hierarchy === hierarchy && covers(placed, day),
        ),
      );

  return {
    order,
    size: () => heads.length,
    room(): readonly [Bits, Bits] {
      if (room[0].length !== lengthFor(heads.length)) room = [noBits(heads.length), noBits(heads.length)];
      return room;
    },
    known: () => places.size,
    body: (place: number): ReadBody => storedBody(place, names, codes),
    all: (): FoundBody[] =>
      heads.flatMap((head, place) => {
        const dated = (of: typeof names) =>
          of.facts(place).map((fact) => ({ ...of.period(fact), value: of.text(fact) }));
        return head ? [{ ...head, names: dated(names), codes: dated(codes) }] : [];
      }),

    /** The names of some bodies. */
    namesOf: (places: readonly number[]): number[] => places.flatMap(names.facts),
    /** The names of those with a code. */
    namesWithCode: (code: string): number[] =>
      calls.remembered(`#${code}`, () => unique(wholeCodes.exactly(code)).flatMap(names.facts)),
    /** The names that are called just so. */
    called: (text: string): number[] => calls.remembered(text, () => ways.exactly(text)),
    /** The names of those one of whose names is called just so. */
    onceCalled: (text: string): number[] =>
      calls.remembered(`^${text}`, () => unique(ways.exactly(text).map(names.place)).flatMap(names.facts)),
    /** The positions of the names that can be called by something that begins with one of these. */
    calledFrom: (texts: readonly string[]): Bits =>
      beginnings.remembered(texts.map((text) => `^${text}`).join('\n'), () =>
        order.positionsOf(texts.flatMap(ways.beginning)),
      ),
    /** Those with a word in a name or a code that begins so. */
    withWord: (word: string): Bits =>
      beginnings.remembered(word, () => add(setOf(words.beginning(word)), wordsOfCodes.beginning(word))),
    /** Those with a word in a name that is one letter off. */
    nearly: (word: string): Bits => setOf(words.nearly(word)),

    /** Puts bodies where they can be found, and takes those away that are gone or were there before. */
    put(found: readonly FoundBody[], gone: readonly string[]): void {
      groups.clear();
      beginnings.clear();
      calls.clear();
      turningDays = null;
      const left = [...gone, ...found.map(({ id }) => id)].flatMap((id) => places.get(id) ?? []);
      for (const id of gone) places.delete(id);
      const fresh = found.map(stand);
      for (const book of [ways, wholeCodes, wordsOfCodes]) book.putInOrder();
      order.renew(new Set(left), fresh);
      for (const place of left) {
        heads[place] = null;
        lives.from[place] = lives.to[place] = 0;
      }
    },

    living: (day: Day): Bits => {
      const on = dayNumber(day);
      // Between two days on which a life begins or ends, the same bodies live.
      const since = turns().findLast((turn) => turn <= on) ?? 0;
      return remembered(`since ${since}`, () => {
        const bits = noBits(heads.length);
        for (let place = 0; place < heads.length; place += 1)
          if (lives.from[place]! <= on && on < lives.to[place]!) bits[place >>> 5]! |= 1 << (place & 31);
        return bits;
      });
    },
    ofKind: (kind: OrganizationKind): Bits => remembered(kind, () => those((body) => body.kind === kind)),
    ofLevel: (level: EducationLevel): Bits => remembered(level, () => those(({ levels }) => levels.includes(level))),
    inZone: (zone: Zone, day: Day): Bits =>
      remembered(`${zone} ${day}`, () =>
        those(({ zones }) => zones.some((lies) => lies.zone === zone && covers(lies, day))),
      ),
    underNobody: (day: Day): Bits =>
      remembered(`under nobody ${day}`, () =>
        those(({ parents }) => !parents.some((placed) => isAdministrative(placed) && covers(placed, day))),
      ),
    under: (parentId: string, day: Day): Bits => setOf(directly(parentId, 'ADMINISTRATIVE', day)),
    below: (root: string, hierarchy: Hierarchy, day: Day): Bits =>
      remembered(`${hierarchy} ${root} ${day}`, () => {
        const bits = noBits(heads.length);
        const left = [root];
        for (let parent = left.pop(); parent !== undefined; parent = left.pop()) {
          const fresh = directly(parent, hierarchy, day).filter((place) => !isIn(bits, place));
          add(bits, fresh);
          left.push(...fresh.map((place) => heads[place]!.id));
        }
        return bits;
      }),
  };
}

export type Shelf = ReturnType<typeof shelf>;
