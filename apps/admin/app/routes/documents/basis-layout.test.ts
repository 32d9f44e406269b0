import { describe, expect, it } from '@jest/globals';
import { layOutBases } from './basis-layout.ts';

const node = (id: string, level: number) => ({ level, document: { id } });
const edge = (citingId: string, basisId: string) => ({ citingId, basisId });

describe('drawing what papers rest on', () => {
  const nodes = [node('programme', -1), node('plan', 0), node('a', 1), node('b', 1), node('c', 2)];
  const edges = [edge('plan', 'programme'), edge('a', 'plan'), edge('b', 'plan'), edge('c', 'a'), edge('c', 'plan')];
  const { places, ways, height } = layOutBases(nodes, edges);

  it('puts under each paper what rests on it, one step further in', () => {
    expect(places.map(({ node: { document } }) => document.id)).toEqual(['programme', 'plan', 'a', 'c', 'b']);
    expect(places.map(({ x }) => x)).toEqual([12, 34, 56, 78, 56]);
  });

  it('gives every paper a line and every citation a way', () => {
    expect(new Set(places.map(({ y }) => y)).size).toBe(5);
    expect(ways).toHaveLength(5);
    expect(height).toBeGreaterThan(places.at(-1)!.y);
  });

  it('leaves out ways that lead out of the picture', () => {
    expect(layOutBases([node('plan', 0)], [edge('plan', 'gone')]).ways).toEqual([]);
  });
});
