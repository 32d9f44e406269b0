import { describe, expect, it } from '@jest/globals';
import { Decree, decreeInput, nextKey } from './decree.ts';

const line = { sourceId: 'org_a', kind: 'ABSORBED', targetId: 'new-1', share: 'WHOLE' };
const founding = { key: 'new-1', name: 'Trường Mầm non Mới', kind: 'SCHOOL', levels: ['PRESCHOOL'], local: 'mn-moi' };
const form = { title: 'Lập trường mới', effectiveOn: '2026-12-01', precision: 'MONTH', foundings: [founding] };

describe('a decree as it is written', () => {
  it('is sent with its day as far as the paper states it, and codes by their schemes', () => {
    expect(decreeInput(Decree.parse({ ...form, lines: [line] }))).toMatchObject({
      effectiveOn: { value: '2026-12-01', precision: 'MONTH' },
      foundings: [{ key: 'new-1', codes: [{ scheme: 'LOCAL', value: 'mn-moi' }] }],
      lines: [line],
    });
  });

  it('keeps in which order of superiors a draft transfers a body', () => {
    const kept = { ...line, kind: 'TRANSFERRED', hierarchy: 'PROFESSIONAL_CLUSTER' };
    expect(decreeInput(Decree.parse({ ...form, lines: [kept] })).lines).toEqual([kept]);
  });

  it('needs a line', () => {
    expect(Decree.safeParse({ ...form, lines: [] }).error?.issues).toMatchObject([{ message: 'oneRow' }]);
  });

  it('gives each new row a key of its own', () => {
    expect(nextKey([])).toBe('new-1');
    expect(nextKey(['new-1', 'org_x', 'new-4', undefined])).toBe('new-5');
  });
});
