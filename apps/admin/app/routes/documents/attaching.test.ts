import { describe, expect, it } from '@jest/globals';
import { Attaching, turnedAway } from './attaching.ts';

const faults = (file: unknown) => Attaching.safeParse({ file }).error?.issues.map(({ message }) => message) ?? [];

describe('attaching a file', () => {
  it('takes a file, and the id it has once it arrived', () => {
    expect(faults(new File(['%PDF-'], 'a.pdf'))).toEqual([]);
    expect(faults('dfl_1')).toEqual([]);
  });

  it('says in the words of the service why one was turned away', () => {
    expect(faults(turnedAway('Tệp có macro.'))).toEqual(['Tệp có macro.']);
  });

  it('wants one, and no empty one', () => {
    expect(faults(undefined)).toContain('required');
    expect(faults(new File([], 'a.pdf'))).toEqual(['required']);
  });
});
