import { describe, expect, it } from '@jest/globals';
import { sites, undropped, undroppedSites } from '../matrix/drop/sites.ts';

const named = ({ file, text }: { file: string; text: string }) => `${file}: ${text}`;

describe('the rules of the code that say who may', () => {
  it('are dropped by the matrix, every one, or it is said why that would show nothing', () => {
    expect(sites().length).toBeGreaterThan(100);
    const reasoned = new Set(undropped.map(named));
    expect(
      undroppedSites()
        .map(named)
        .filter((site) => !reasoned.has(site)),
    ).toEqual([]);
  });

  it('are given no reason where they are dropped, or are gone', () => {
    const left = new Set(undroppedSites().map(named));
    expect(undropped.map(named).filter((site) => !left.has(site))).toEqual([]);
    expect(undropped.filter(({ because }) => because === '')).toEqual([]);
  });
});
