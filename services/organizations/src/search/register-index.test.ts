import { describe, expect, it } from '@jest/globals';
import { covers } from '@twinning/domain/period';
import * as fc from 'fast-check';
import { codeWords } from '../organization/search-text.ts';
import type { FoundBody, ListPlace, OrganizationFilter } from './found-body.ts';
import { naturally } from './natural-order.ts';
import { registerIndex } from './register-index.ts';
import { codeText, type ReadBody, rankOf, readName, standingOf, typedText, wordsOf } from './standing.ts';

const always = { from: '2014-04-01', to: null };
const school = (id: string, ...names: FoundBody['names']): FoundBody => ({
  id,
  kind: 'SCHOOL',
  levels: ['PRIMARY'],
  life: { from: names[0]!.from, to: names.at(-1)!.to },
  names,
  codes: [],
  zones: [],
  parents: [],
});
const named = (id: string, value: string): FoundBody => school(id, { value, ...always });

const day = '2024-05-06';
const idsOf = (index: ReturnType<typeof registerIndex>, filter: OrganizationFilter = {}, on = day): string[] =>
  index.page({ filter, day: on, after: null, size: 10_000 }).rows.map(({ id }) => id);

const syllable = fc.constantFrom(
  'Cao',
  'Dương',
  'Dưỡng',
  'Hoà',
  'Hòa',
  'Hoàng',
  'Phú',
  'Diễn',
  'A',
  'B',
  'số 2',
  'số 10',
);
const kind = fc.constantFrom('Trường Mầm non', 'Trường TH&THCS', 'Trường Tiểu học', 'UBND xã', 'Phòng GD&ĐT huyện');
const name = fc
  .tuple(kind, fc.array(syllable, { minLength: 1, maxLength: 3 }))
  .map(([of, own]) => `${of} ${own.join(' ')}`);
const bodies = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 999 }),
      names: fc.tuple(name, fc.option(name)),
      until: fc.constantFrom(null, '2024-01-01'),
      code: fc.constantFrom(null, 'TH 01', 'cao'),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  )
  .map((found) =>
    found.map(({ id, names: [first, then], until, code }): FoundBody => {
      const changed = '2020-01-01';
      const codes = code === null ? [] : [{ value: code, from: changed, to: until }];
      const body =
        then === null
          ? school(`org_${id}`, { value: first, from: '2014-04-01', to: until })
          : school(
              `org_${id}`,
              { value: first, from: '2014-04-01', to: changed },
              { value: then, from: changed, to: until },
            );
      return { ...body, codes };
    }),
  );
const typed = fc.constantFrom(
  'cao',
  'c',
  'mn cao',
  'hoà',
  'hoa',
  'phú diễn a',
  'th',
  'truong',
  'ubnd',
  'phong gd',
  'a b',
  'zzz',
  'TH 01',
);

const readBody = ({ names, codes }: FoundBody): ReadBody => ({
  read: names.map(({ value }) => readName(value)),
  bearsCode: (code, on) => codes.some((borne) => codeText(borne.value) === code && covers(borne, on)),
});

/** What the index must answer, found by looking at every body. */
function plainly(all: readonly FoundBody[], text: string, on: string): string[] {
  const asked = typedText(text)!;
  return all
    .flatMap(({ id, names, ...facts }) => {
      const body = readBody({ id, names, ...facts });
      const nth = names.findIndex((name) => covers(name, on));
      const words = [...body.read.flatMap(wordsOf), ...facts.codes.flatMap(({ value }) => codeWords(value))];
      if (nth < 0 || !asked.words.every((begun) => words.some((word) => word.startsWith(begun)))) return [];
      const place = { name: names[nth]!.value, id };
      return [{ ...place, rank: rankOf(standingOf(body, nth, asked, on), body.read[nth]!, asked) }];
    })
    .toSorted((one, other) => one.rank - other.rank || naturally(one, other))
    .map(({ id }) => id);
}

describe('the register in memory', () => {
  it('answers as looking at every body would, whatever was put in, changed or taken away before', () => {
    fc.assert(
      fc.property(bodies, bodies, fc.array(fc.integer({ min: 0, max: 999 })), typed, (first, then, gone, text) => {
        const index = registerIndex();
        const left = gone.map((id) => `org_${id}`);
        index.put(first);
        index.put(
          then,
          left.filter((id) => !then.some((body) => body.id === id)),
        );
        const known = new Map([...first, ...then].map((body) => [body.id, body]));
        for (const id of left) if (!then.some((body) => body.id === id)) known.delete(id);
        for (const on of [day, '2019-06-01']) {
          const { total, rows } = index.page({ filter: { search: text }, day: on, after: null, size: 100 });
          if (rows.some(({ guessed }) => guessed)) continue;
          const expected = plainly([...known.values()], text, on);
          expect(rows.map(({ id }) => id)).toEqual(expected);
          expect(total).toBe(expected.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('ranks many in turn as it ranks few one by one, page after page', () => {
    const index = registerIndex();
    const syllables = ['Cao', 'Dương', 'Hoà', 'Phú', 'Diễn', 'An', 'Bình', 'Canh', 'Chương'];
    const all = Array.from({ length: 1200 }, (_, n) =>
      named(`org_${n}`, `Trường Tiểu học ${syllables[n % 9]} ${syllables[Math.floor(n / 9) % 9]} ${n % 7}`),
    );
    index.put(all);
    for (const text of ['tiểu học', 'c', 'hoà', 'cao', 'th c', 'truong']) {
      const pages: string[] = [];
      let after: ListPlace | null = null;
      for (;;) {
        const { rows } = index.page({ filter: { search: text }, day, after, size: 101 });
        pages.push(...rows.map(({ id }) => id));
        if (rows.length < 101) break;
        after = rows.at(-1)!;
      }
      expect(pages).toEqual(plainly(all, text, day));
    }
  });

  it('forgets the places of bodies that changed a thousand times', () => {
    const index = registerIndex();
    for (let time = 0; time < 3000; time += 1) index.put([named('org_1', `Trường Mầm non số ${time}`)]);
    expect(idsOf(index)).toEqual(['org_1']);
    expect(idsOf(index, { search: 'so 2999' })).toEqual(['org_1']);
    expect(idsOf(index, { search: 'so 2998' })).toEqual([]);
  });
});
