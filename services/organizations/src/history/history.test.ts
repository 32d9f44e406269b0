import { describe, expect, it } from '@jest/globals';
import type { DatedPlacement, OrganizationEntry } from '../organization/organization.ts';
import { historyOf } from './history.ts';
import { summaryOf } from './summary.ts';
import type { HandedOn } from './turn.ts';

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
    expect(historyOf(school, [name], placements, [])).toMatchObject([
      { kind: 'FOUNDED', on: '2014-04-01', name: 'Trường Mầm non Cao Dương' },
      { kind: 'TRANSFERRED', on: '2025-07-01', fromId: 'org_office', toId: 'org_commune' },
    ]);
  });

  it('tells that it lost its superior when nobody knows the next', () => {
    expect(historyOf(school, [name], [placed('org_office', '2014-04-01', '2025-07-01')], [])).toMatchObject([
      { kind: 'FOUNDED' },
      { kind: 'TRANSFERRED', fromId: 'org_office', toId: null },
    ]);
  });

  it('does not say that it was founded on a day that is only inferred', () => {
    const inferred = { ...school, provenance: [{ field: 'status', basis: 'INFERRED' as const, note: null }] };
    expect(historyOf(inferred, [name], [], [])).toEqual([]);
  });

  it('tells of new names and of the end', () => {
    const office = { ...school, life: { from: '2014-04-01', to: '2025-07-01' } };
    const names = [
      { value: 'Phòng cũ', from: '2014-04-01', to: '2020-01-01' },
      { value: 'Phòng mới', from: '2020-01-01', to: '2025-07-01' },
    ];
    expect(historyOf(office, names, [placed('org_department', '2014-04-01', '2025-07-01')], [])).toMatchObject([
      { kind: 'FOUNDED', on: '2014-04-01', name: 'Phòng cũ' },
      { kind: 'RENAMED', on: '2020-01-01', oldName: 'Phòng cũ', newName: 'Phòng mới' },
      { kind: 'DISSOLVED', on: '2025-07-01', name: 'Phòng mới' },
    ]);
  });

  const line = (kind: HandedOn['kind'], sourceId: string, targetId: string | null): HandedOn => ({
    reorganizationId: 'rog_1',
    on: '2025-07-01',
    kind,
    sourceId,
    targetId,
    share: kind === 'DIVIDED' ? 'PART' : 'WHOLE',
    sameKind: !sourceId.includes('office'),
  });

  it('names the decree behind a transfer', () => {
    const placements = [placed('org_office', '2014-04-01', '2025-07-01'), placed('org_commune', '2025-07-01', null)];
    const moved = [line('MOVED', 'org_school', 'org_commune')];
    expect(historyOf(school, [name], placements, moved).at(-1)).toMatchObject({
      kind: 'TRANSFERRED',
      reorganizationId: 'rog_1',
    });
  });

  it('tells which cluster a school joined', () => {
    const cluster: DatedPlacement = {
      hierarchy: 'PROFESSIONAL_CLUSTER',
      parentId: 'org_c',
      from: '2025-10-01',
      to: null,
    };
    const step = historyOf(school, [name], [cluster], []).at(-1)!;
    expect(step).toMatchObject({ kind: 'TRANSFERRED', hierarchy: 'PROFESSIONAL_CLUSTER', toId: 'org_c' });
    expect(summaryOf(step, ['', 'Cụm chuyên môn số 1']).vi).toBe('Vào Cụm chuyên môn số 1.');
  });

  it('tells from whom a body came, even where its founding is only inferred', () => {
    const young = { ...school, life: { from: '2025-07-01', to: null } };
    const names = [{ ...name, from: '2025-07-01' }];
    const lines = [
      line('ABSORBED', 'org_one', 'org_school'),
      line('DIVIDED', 'org_two', 'org_school'),
      line('DIVIDED', 'org_office', 'org_school'),
    ];
    expect(historyOf(young, names, [], lines)).toMatchObject([
      { kind: 'FOUNDED', sources: ['org_one', 'org_two'], reorganizationId: 'rog_1' },
    ]);
  });

  it('tells who took over from a body that ended', () => {
    const gone = { ...school, life: { from: '2014-04-01', to: '2025-07-01' } };
    const names = [{ ...name, to: '2025-07-01' }];
    const lines = [line('DIVIDED', 'org_school', 'org_one'), line('DIVIDED', 'org_school', 'org_two')];
    expect(historyOf(gone, names, [], lines).at(-1)).toMatchObject({ kind: 'DIVIDED', heirs: ['org_one', 'org_two'] });
    expect(
      historyOf(
        gone,
        names,
        [],
        lines.slice(0, 1).map((one) => ({ ...one, kind: 'CONTINUES' })),
      ).at(-1),
    ).toMatchObject({ kind: 'CONTINUED', heirs: ['org_one'] });
    expect(historyOf(gone, names, [], [line('DISSOLVED', 'org_school', null)]).at(-1)).toMatchObject({
      kind: 'DISSOLVED',
      reorganizationId: 'rog_1',
    });
  });

  it('tells a day as precisely as it is stated', () => {
    const names = [name, { value: 'Mới', from: '2025-10-01', to: null, precision: 'MONTH' as const }];
    expect(historyOf(school, names, [], []).map(({ precision }) => precision)).toEqual([null, 'MONTH']);
  });

  it('tells of a body that lives on and took over others', () => {
    const steps = historyOf(school, [name], [], [line('ABSORBED', 'org_one', 'org_school')]);
    expect(steps.at(-1)).toMatchObject({ kind: 'ABSORBED', sources: ['org_one'], on: '2025-07-01' });
    expect(summaryOf(steps.at(-1)!, ['Trường A']).vi).toBe('Trường Mầm non Cao Dương tiếp nhận Trường A.');
  });
});
