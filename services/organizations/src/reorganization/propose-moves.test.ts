import { describe, expect, it } from '@jest/globals';
import { body, decree, line, located } from './decree.test-kit.ts';
import { proposeMoves } from './propose-moves.ts';

const divided = [
  line('DIVIDED', 'office', 'x'),
  line('DIVIDED', 'office', 'y'),
  line('ABSORBED', 'old-x', 'x'),
  line('DIVIDED', 'old-z', 'x'),
  line('DIVIDED', 'old-z', 'y'),
  line('ABSORBED', 'far', 'elsewhere'),
];
const school = (facts = {}) => body('school', 'SCHOOL', 'office', facts);
const move = { organizationId: 'school', hierarchy: 'ADMINISTRATIVE' };

describe('where a body goes whose superior ends', () => {
  it('goes to the only successor', () => {
    const lines = [line('ABSORBED', 'office', 'x')];
    expect(proposeMoves(decree(lines), [school()])).toEqual([{ ...move, parentId: 'x', basis: 'SUCCESSOR' }]);
  });

  it('goes to the commune that took the territory it stands in, when the superior is divided', () => {
    expect(proposeMoves(decree(divided), [school(located('old-x'))])).toEqual([
      { ...move, parentId: 'x', basis: 'LOCATION' },
    ]);
  });

  it('goes to the commune it stands in, when that one lives on', () => {
    const lines = [line('DIVIDED', 'office', 'x'), line('DIVIDED', 'office', 'y')];
    expect(proposeMoves(decree(lines), [school(located('y'))])).toEqual([
      { ...move, parentId: 'y', basis: 'LOCATION' },
    ]);
  });

  it.each([
    ['nobody knows where it stands', {}],
    ['the commune it stands in is divided too', located('old-z')],
    ['its territory went to somebody who takes nothing over from its superior', located('far')],
  ])('is an open question when %s', (_, facts) =>
    expect(proposeMoves(decree(divided), [school(facts)])).toEqual([{ ...move, parentId: null, basis: 'OPEN' }]),
  );

  it('is an open question when the superior is dissolved and nobody takes over', () => {
    expect(proposeMoves(decree([line('DISSOLVED', 'office')]), [school(located('old-x'))])).toMatchObject([
      { basis: 'OPEN' },
    ]);
  });

  it('goes where somebody decided, whatever else tells', () => {
    const decided = [{ ...move, hierarchy: 'ADMINISTRATIVE' as const, parentId: 'y', basis: 'DECISION' as const }];
    expect(proposeMoves(decree(divided), [school(located('old-x'))], decided)).toEqual(decided);
  });

  it('does not move what ends itself, what the decree transfers, or what stood there before', () => {
    const former = body('former', 'SCHOOL', null, {
      placements: [{ hierarchy: 'ADMINISTRATIVE', parentId: 'office', from: '2014-04-01', to: '2020-01-01' }],
    });
    const lines = [...divided, line('TRANSFERRED', 'school', 'department')];
    expect(proposeMoves(decree(lines), [body('old-x', 'COMMUNE_COMMITTEE', 'office'), school(), former])).toEqual([]);
  });
});
