import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@twinning/domain/refusal';
import * as z from 'zod';
import { parseInput } from './parse-input.ts';

const schema = z.object({ theme: z.string().min(3), pupils: z.array(z.int().min(0)) });

describe('parsing an input', () => {
  it('hands on what is right', () => {
    expect(parseInput(schema, { theme: 'Nón lá', pupils: [3] })).toEqual({ theme: 'Nón lá', pupils: [3] });
  });

  it('names every value that is wrong by its place, in both languages', () => {
    let refusal: unknown;
    try {
      parseInput(schema, { theme: '', pupils: [1, -2] });
    } catch (thrown) {
      refusal = thrown;
    }
    expect(refusal).toBeInstanceOf(InvalidInput);
    const { issues } = refusal as InvalidInput;
    expect(issues.map(({ path }) => path)).toEqual(['theme', 'pupils.1']);
    for (const { text } of issues) expect(text.vi).not.toBe(text.en);
  });
});
