import { describe, expect, it } from '@jest/globals';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Tree = { [key: string]: string | Tree };

/** Every phrase under its whole key; the forms of a plural under one. */
function phrases(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : phrases(value, `${path}${key}.`),
  );
}

const stem = (key: string) => key.replace(/_(one|other)$/, '');
const places = (phrase: string) => [...phrase.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const vietnamese = phrases(vi);
const english = new Map(phrases(en).map(([key, phrase]) => [stem(key), phrase]));

describe('the words', () => {
  it('say the same things in both languages', () => {
    expect([...english.keys()].sort()).toEqual(vietnamese.map(([key]) => stem(key)).sort());
  });

  it('leave the same blanks to fill', () => {
    const differing = vietnamese.filter(
      ([key, phrase]) => `${places(phrase)}` !== `${places(english.get(stem(key)) ?? '')}`,
    );
    expect(differing).toEqual([]);
  });
});
