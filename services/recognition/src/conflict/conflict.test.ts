import { describe, expect, it } from '@jest/globals';
import { bars, conflictsOf, type Member, pathsBetween } from './conflict.ts';

const nameOf = (id: string) => ({ org_a: 'MN Cao Dương', org_b: 'MN Thụy Phương', org_o: 'Phòng GD&ĐT' })[id] ?? id;
const head = { vi: 'Hiệu trưởng', en: 'Head' };
const member = (...organizations: string[]): Member => ({
  personId: 'per_m',
  ties: organizations.map((organizationId) => ({ organizationId, position: head })),
  links: [
    { kind: 'TWIN', from: 'org_b', to: 'org_a' },
    { kind: 'SUPERVISES', from: 'org_o', to: 'org_a' },
    { kind: 'SUPERVISED', from: 'org_u', to: 'org_a' },
    { kind: 'PREDECESSOR', from: 'org_p', to: 'org_a' },
    { kind: 'SUCCESSOR', from: 'org_s', to: 'org_a' },
  ],
});
const nominee = { organizationId: 'org_a', nominatorId: 'org_a', personId: null };
const inWords = (...organizations: string[]) =>
  pathsBetween(member(...organizations), nominee, nameOf).map(({ steps }) => steps.map(({ vi }) => vi));

describe('paths from a member to a nominee', () => {
  it.each([
    ['the same unit', 'org_a', ['Hiệu trưởng MN Cao Dương']],
    ['a twin', 'org_b', ['Hiệu trưởng MN Thụy Phương', 'kết nghĩa với', 'MN Cao Dương']],
    ['the office over it', 'org_o', ['Hiệu trưởng Phòng GD&ĐT', 'quản lý trực tiếp', 'MN Cao Dương']],
    ['a unit under it', 'org_u', ['Hiệu trưởng org_u', 'trực thuộc', 'MN Cao Dương']],
    ['a unit that it took over', 'org_p', ['Hiệu trưởng org_p', 'là tiền thân của', 'MN Cao Dương']],
    ['a unit that came out of it', 'org_s', ['Hiệu trưởng org_s', 'kế thừa', 'MN Cao Dương']],
  ])('lead through %s', (_, organization, path) => {
    expect(inWords(organization)).toEqual([path]);
  });

  it('lead through the nominating unit', () => {
    const paths = pathsBetween(member('org_n'), { ...nominee, nominatorId: 'org_n' }, nameOf);
    expect(paths.map(({ key }) => key)).toEqual(['NOMINATOR:org_n']);
  });

  it('are the shortest for the nominee themself', () => {
    expect(pathsBetween(member(), { ...nominee, personId: 'per_m' }, nameOf)).toMatchObject([{ key: 'SELF' }]);
  });

  it('do not exist for a stranger', () => {
    expect(inWords('org_x')).toEqual([]);
  });
});

describe('conflicts', () => {
  const found = pathsBetween(member('org_b'), nominee, nameOf);
  const dismissed = { state: 'DISMISSED', reason: 'Long ago.', keys: ['TWIN:org_b'] } as const;

  it('are live until the chair rules', () => {
    const conflicts = conflictsOf('per_m', found, undefined, undefined);
    expect(conflicts).toMatchObject([{ state: 'LIVE', reason: null }]);
    expect(bars(conflicts)).toBe(true);
  });

  it('no longer bar once dismissed', () => {
    const conflicts = conflictsOf('per_m', found, undefined, dismissed);
    expect(conflicts).toMatchObject([{ state: 'DISMISSED', reason: 'Long ago.' }]);
    expect(bars(conflicts)).toBe(false);
  });

  it('bar again by a path that was not known when the others were dismissed', () => {
    const conflicts = conflictsOf('per_m', found, { reason: 'My sister works there.' }, dismissed);
    expect(conflicts.map(({ key, state }) => [key, state])).toEqual([
      ['TWIN:org_b', 'DISMISSED'],
      ['DECLARED', 'LIVE'],
    ]);
    expect(bars(conflicts)).toBe(true);
  });

  it('stand by a pin even without a path', () => {
    expect(conflictsOf('per_m', [], undefined, { state: 'PINNED', reason: 'Told me.', keys: [] })).toMatchObject([
      { key: 'PINNED', state: 'PINNED', reason: 'Told me.' },
    ]);
  });
});
