import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import type { EducationLevel, Hierarchy, OrganizationKind, Zone } from '../organization/organization.ts';
import { codeWords } from '../organization/search-text.ts';
import { add, type Bits, isIn, noBits } from './bits.ts';
import type { FoundBody } from './found-body.ts';
import { naturalOrder } from './natural-order.ts';
import { oneOfEach } from './one-of-each.ts';
import { placeBook } from './place-book.ts';
import { codeText, type ReadBody, readBody, waysOf, wordsOf } from './standing.ts';
import { wordBook } from './word-book.ts';

const numbered = (day: Day | null): number => (day === null ? 99_999_999 : Number(day.replaceAll('-', '')));
const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

const REMEMBERED = 64;

const childrenOf = ({ hierarchy, parentId }: { hierarchy: Hierarchy; parentId: string }) => `${hierarchy} ${parentId}`;
const isAdministrative = ({ hierarchy }: { hierarchy: Hierarchy }): boolean => hierarchy === 'ADMINISTRATIVE';

/** Bodies at numbered places, and the books that lead to them. A body that changes gets a new place. */
export function shelf() {
  const bodies: (ReadBody | null)[] = [];
  const places = new Map<string, number>();
  const lives: { from: number[]; to: number[] } = { from: [], to: [] };
  const words = wordBook();
  const ways = wordBook();
  const codes = placeBook();
  const parents = placeBook();
  const same = oneOfEach();
  const order = naturalOrder((place) => bodies[place]!);
  const groups = new Map<string, Bits>();
  let turningDays: readonly number[] | null = null;

  /** Nothing but what is looked at, and what bodies share only once. */
  const slim = ({ id, kind, levels, life, names, codes, zones, parents }: FoundBody): FoundBody => ({
    id,
    kind: same(kind),
    levels: same(levels),
    life: same(life),
    names: names.map(({ value, from, to }) => ({ value, from: same(from), to: same(to) })),
    codes: codes.map(({ value, from, to }) => ({ value, from: same(from), to: same(to) })),
    zones: same(zones.map(({ zone, from, to }) => ({ zone, from, to }))),
    parents: same(parents.map(({ hierarchy, parentId, from, to }) => ({ hierarchy, parentId, from, to }))),
  });

  function enter(body: ReadBody, place: number): void {
    for (const word of unique(body.read.flatMap(wordsOf).concat(body.codes.flatMap(({ value }) => codeWords(value)))))
      words.enter(word, place);
    for (const way of unique(body.read.flatMap(waysOf))) ways.enter(way, place);
    for (const code of unique(body.codes.map(({ value }) => codeText(value)))) codes.enter(code, place);
    for (const key of unique(body.parents.map(childrenOf))) parents.enter(key, place);
  }

  function remembered(key: string, make: () => Bits): Bits {
    const known = groups.get(key);
    if (known) return known;
    if (groups.size >= REMEMBERED) groups.clear();
    const made = make();
    groups.set(key, made);
    return made;
  }

  const those = (fits: (body: ReadBody) => boolean): Bits =>
    add(
      noBits(bodies.length),
      bodies.flatMap((body, place) => (body && fits(body) ? [place] : [])),
    );

  function turns(): readonly number[] {
    turningDays ??= unique([...lives.from, ...lives.to]).sort((one, other) => one - other);
    return turningDays;
  }

  const directly = (parentId: string, hierarchy: Hierarchy, day: Day): number[] =>
    parents
      .of(childrenOf({ hierarchy, parentId }))
      .filter((place) =>
        bodies[place]?.parents.some(
          (placed) => placed.parentId === parentId && placed.hierarchy === hierarchy && covers(placed, day),
        ),
      );

  return {
    words,
    ways,
    order,
    size: () => bodies.length,
    known: () => places.size,
    body: (place: number): ReadBody => bodies[place]!,
    all: (): FoundBody[] => bodies.filter((body) => body !== null),
    withCode: (code: string): Bits => add(noBits(bodies.length), codes.of(code)),

    /** Puts bodies where they can be found, and takes those away that are gone or were there before. */
    put(found: readonly FoundBody[], gone: readonly string[]): void {
      groups.clear();
      turningDays = null;
      const left = [...gone, ...found.map(({ id }) => id)].flatMap((id) => places.get(id) ?? []);
      for (const id of gone) places.delete(id);
      for (const place of left) {
        bodies[place] = null;
        lives.from[place] = lives.to[place] = 0;
      }
      const fresh = found.map((body) => {
        const place = bodies.push(readBody(slim(body))) - 1;
        places.set(body.id, place);
        lives.from.push(numbered(body.life.from));
        lives.to.push(numbered(body.life.to));
        enter(bodies[place]!, place);
        return place;
      });
      order.renew(new Set(left), fresh, bodies.length);
    },

    living: (day: Day): Bits => {
      const on = numbered(day);
      // Between two days on which a life begins or ends, the same bodies live.
      const since = turns().findLast((turn) => turn <= on) ?? 0;
      return remembered(`since ${since}`, () => {
        const bits = noBits(bodies.length);
        for (let place = 0; place < bodies.length; place += 1)
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
    under: (parentId: string, day: Day): Bits => add(noBits(bodies.length), directly(parentId, 'ADMINISTRATIVE', day)),
    below: (root: string, hierarchy: Hierarchy, day: Day): Bits =>
      remembered(`${hierarchy} ${root} ${day}`, () => {
        const bits = noBits(bodies.length);
        const left = [root];
        for (let parent = left.pop(); parent !== undefined; parent = left.pop()) {
          const fresh = directly(parent, hierarchy, day).filter((place) => !isIn(bits, place));
          add(bits, fresh);
          left.push(...fresh.map((place) => bodies[place]!.id));
        }
        return bits;
      }),
  };
}

export type Shelf = ReturnType<typeof shelf>;
