import { describe, expect, it } from '@jest/globals';
import { addDays } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import { superiorOn } from './body.ts';
import { city } from './city.ts';
import { realId } from './real/organizations.ts';
import type { OrganizationId } from './records/organization.ts';

const { organizations, reorganizations } = city();
const byId = new Map(organizations.map((organization) => [organization.id, organization]));
const [small, reform, clusters] = reorganizations;
const name = (id: OrganizationId | null) => (id ? byId.get(id)!.names[0]!.name : null);
const alive = (id: OrganizationId, day: string) => asOf(byId.get(id)!.statuses, day)?.status === 'ACTIVE';
const linesOf = (code: string) =>
  reorganizations.flatMap(({ lines }) => lines).filter(({ sourceId }) => sourceId === realId(code));

describe('the reorganisations', () => {
  it('are three, in the order of their days, without a decree that no paper names', () => {
    expect(reorganizations.map(({ effectiveOn, precision, decreeId }) => [effectiveOn, precision, decreeId])).toEqual([
      ['2025-01-01', null, null],
      ['2025-07-01', null, null],
      ['2025-10-01', 'MONTH', null],
    ]);
    expect(reorganizations.map(({ foundedIds }) => foundedIds.length)).toEqual([20, 126, 30]);
  });

  it('found who begins on their day, end who ends on it, and leave everybody else alone', () => {
    for (const { effectiveOn, foundedIds, lines } of reorganizations) {
      const begun = organizations.filter(({ statuses }) => statuses[0]!.from === effectiveOn).map(({ id }) => id);
      expect(new Set(foundedIds)).toEqual(new Set(begun));
      const gone = organizations.filter(({ statuses }) => statuses[0]!.to === effectiveOn).map(({ id }) => id);
      const ending = lines.filter(({ kind }) => kind !== 'TRANSFERRED').map(({ sourceId }) => sourceId);
      expect(new Set(ending)).toEqual(new Set(gone));
    }
  });

  it('take from bodies of the eve and give to bodies of the day', () => {
    for (const { effectiveOn, lines, moves } of reorganizations) {
      const targets = [...lines.map(({ targetId }) => targetId), ...moves.map(({ parentId }) => parentId)];
      expect(lines.every(({ sourceId }) => alive(sourceId, addDays(effectiveOn, -1)))).toBe(true);
      expect(targets.every((id) => id === null || alive(id, effectiveOn))).toBe(true);
    }
  });

  it('give each source away whole to one, or in parts to several', () => {
    for (const { lines } of reorganizations)
      for (const shares of Map.groupBy(lines, ({ sourceId }) => sourceId).values()) {
        const whole = shares.length === 1 && shares[0]!.share === 'WHOLE';
        const targets = new Set(shares.map(({ targetId }) => targetId));
        expect(whole || (targets.size > 1 && shares.every(({ share }) => share === 'PART'))).toBe(true);
        expect(targets.size).toBe(shares.length);
      }
  });

  it('move each school from its office to a commune; for 33 nobody knows to which', () => {
    const count = (of: string) => reform!.moves.filter(({ basis }) => basis === of).length;
    expect(['LOCATION', 'DECISION', 'OPEN'].map(count)).toEqual([2443, 198, 33]);
    for (const { organizationId, parentId, basis } of reform!.moves) {
      expect(superiorOn(byId.get(organizationId)!, '2025-07-01') ?? null).toBe(parentId);
      expect(basis === 'OPEN').toBe(parentId === null);
    }
  });

  it('hand 526 communes, 30 offices and 29 centres over on the day of the reform', () => {
    const sources = Map.groupBy(reform!.lines, ({ sourceId }) => byId.get(sourceId)!.kind);
    const count = (kind: string) =>
      new Set([...sources].flatMap(([of, lines]) => (of === kind ? lines.map(({ sourceId }) => sourceId) : []))).size;
    expect(['COMMUNE_COMMITTEE', 'DISTRICT_OFFICE', 'CONTINUING_EDUCATION_CENTER'].map(count)).toEqual([526, 30, 29]);
  });

  it('make the new xã Dân Hòa of five communes, the old Dân Hòa and Cao Xuân Dương among them', () => {
    const from = reform!.lines.filter(({ targetId }) => targetId === realId('xa-dan-hoa'));
    const before = from.filter(({ sourceId }) => byId.get(sourceId)!.kind === 'COMMUNE_COMMITTEE');
    expect(before.map(({ sourceId, share }) => `${name(sourceId)} ${share}`).toSorted()).toEqual([
      'UBND xã Cao Xuân Dương WHOLE',
      'UBND xã Dân Hòa WHOLE',
      'UBND xã Hồng Dương WHOLE',
      'UBND xã Liên Châu WHOLE',
      'UBND xã Tân Ước WHOLE',
    ]);
  });

  it('follow the names on 2025-01-01, and say what they do not tell', () => {
    expect(linesOf('xa-cao-duong-thanh-oai-cu')).toMatchObject([
      { kind: 'ABSORBED', targetId: realId('xa-cao-xuan-duong-thanh-oai-cu'), share: 'WHOLE' },
    ]);
    expect(linesOf('xa-dong-phu-chuong-my-cu')).toMatchObject([{ kind: 'DISSOLVED', targetId: null }]);
    expect(linesOf('phuong-trung-tu-dong-da-cu')).toMatchObject([{ kind: 'DISSOLVED', targetId: null }]);
    expect(small!.lines.filter(({ targetId }) => targetId === null).every(({ note }) => note)).toBe(true);
  });

  it('let MN Cao Dương stand in three communes, one after the other', () => {
    const { locations } = byId.get(realId('mn-cao-duong'))!;
    expect(locations.map(({ communeId, from, to }) => [name(communeId), from, to])).toEqual([
      ['UBND xã Cao Dương', '2014-04-01', '2025-01-01'],
      ['UBND xã Cao Xuân Dương', '2025-01-01', '2025-07-01'],
      ['UBND xã Dân Hòa', '2025-07-01', null],
    ]);
  });

  it('place a school only in a commune that lives, and since the reform in that of its superior', () => {
    for (const { locations, parents } of organizations) {
      for (const { communeId, from, to } of locations) {
        expect(alive(communeId, from)).toBe(true);
        expect(to === null || alive(communeId, addDays(to, -1))).toBe(true);
      }
      const now = asOf(locations, '2025-07-01');
      if (now) expect(asOf(parents, '2025-07-01')!.parentId).toBe(now.communeId);
    }
  });

  it('put all but one school into a cluster, and mark that as made up', () => {
    expect(clusters!.lines).toHaveLength(2913);
    expect(clusters!.provenance).toContainEqual(expect.objectContaining({ field: 'lines', basis: 'GENERATED' }));
    const member = byId.get(realId('mn-cao-duong'))!;
    expect(member.provenance).toContainEqual(expect.objectContaining({ field: 'parent', basis: 'GENERATED' }));
  });
});
