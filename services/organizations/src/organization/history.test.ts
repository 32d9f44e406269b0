import { describe, expect, it } from '@jest/globals';
import { historyOf } from './history.ts';
import type { DatedPlacement, OrganizationEntry } from './organization.ts';

const school: OrganizationEntry = {
  id: 'org_school',
  version: 1,
  kind: 'SCHOOL',
  levels: ['PRESCHOOL'],
  life: { from: '2014-04-01', to: null },
  generated: false,
  provenance: [],
};
const name = { value: 'Trường Mầm non Cao Dương', from: '2014-04-01', to: null };
const placed = (parentId: string, from: string, to: string | null): DatedPlacement => ({
  hierarchy: 'ADMINISTRATIVE',
  parentId,
  from,
  to,
});

describe('the history of a body', () => {
  it('tells how it passed from one superior to another', () => {
    const placements = [placed('org_office', '2014-04-01', '2025-07-01'), placed('org_commune', '2025-07-01', null)];
    expect(historyOf(school, [name], placements)).toEqual([
      { kind: 'FOUNDED', on: '2014-04-01', name: 'Trường Mầm non Cao Dương' },
      { kind: 'TRANSFERRED', on: '2025-07-01', fromId: 'org_office', toId: 'org_commune' },
    ]);
  });

  it('tells that it lost its superior when nobody knows the next', () => {
    expect(historyOf(school, [name], [placed('org_office', '2014-04-01', '2025-07-01')])).toMatchObject([
      { kind: 'FOUNDED' },
      { kind: 'TRANSFERRED', fromId: 'org_office', toId: null },
    ]);
  });

  it('does not say that it was founded on a day that is only inferred', () => {
    const inferred = { ...school, provenance: [{ field: 'status', basis: 'INFERRED' as const, note: null }] };
    expect(historyOf(inferred, [name], [])).toEqual([]);
  });

  it('tells of new names and of the end', () => {
    const office = { ...school, life: { from: '2014-04-01', to: '2025-07-01' } };
    const names = [
      { value: 'Phòng cũ', from: '2014-04-01', to: '2020-01-01' },
      { value: 'Phòng mới', from: '2020-01-01', to: '2025-07-01' },
    ];
    expect(historyOf(office, names, [placed('org_department', '2014-04-01', '2025-07-01')])).toEqual([
      { kind: 'FOUNDED', on: '2014-04-01', name: 'Phòng cũ' },
      { kind: 'RENAMED', on: '2020-01-01', oldName: 'Phòng cũ', newName: 'Phòng mới' },
      { kind: 'DISSOLVED', on: '2025-07-01', name: 'Phòng mới' },
    ]);
  });
});
