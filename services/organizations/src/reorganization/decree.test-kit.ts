import type { Actor, Role } from '@twinning/domain/actor';
import type { Organization, OrganizationKind } from '../organization/organization.ts';
import type { Founding, Line, LineKind, Reorganization } from './reorganization.ts';

const since = { from: '2014-04-01', to: null };

type Facts = Partial<Pick<Organization, 'placements' | 'locations' | 'codes' | 'life' | 'zones'>>;

/** A body of the register, since 2014 and under whom it is said to stand. */
export function body(
  id: string,
  kind: OrganizationKind,
  parentId: string | null = null,
  facts: Facts = {},
): Organization {
  return {
    id,
    version: 1,
    kind,
    levels: kind === 'SCHOOL' ? ['PRIMARY'] : [],
    life: since,
    names: [{ value: `Đơn vị ${id}`, ...since }],
    codes: [],
    placements: parentId === null ? [] : [{ hierarchy: 'ADMINISTRATIVE', parentId, ...since }],
    zones: [],
    locations: [],
    generated: false,
    provenance: [],
    ...facts,
  };
}

export const located = (communeId: string) => ({ locations: [{ communeId, ...since }] });

export const line = (
  kind: LineKind,
  sourceId: string,
  targetId: string | null = null,
  more: Partial<Line> = {},
): Line => ({
  kind,
  sourceId,
  targetId,
  share: kind === 'DIVIDED' ? 'PART' : 'WHOLE',
  name: null,
  hierarchy: null,
  note: null,
  ...more,
});

export const founding = (id: string, more: Partial<Founding> = {}): Founding => ({
  id,
  kind: 'COMMUNE_COMMITTEE',
  name: `UBND xã ${id}`,
  levels: [],
  zone: null,
  parentId: 'department',
  codes: [],
  ...more,
});

export const decree = (lines: readonly Line[], more: Partial<Reorganization> = {}): Reorganization => ({
  id: 'rog_1',
  version: 1,
  state: 'DRAFT',
  title: 'Sắp xếp',
  decreeId: null,
  effectiveOn: '2025-07-01',
  precision: null,
  founded: [],
  lines,
  moves: [],
  generated: false,
  provenance: [],
  ...more,
});

export const actor = (role: Role): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role, organizationId: 'department', from: '2020-01-01', to: null }],
  day: '2025-06-20',
});
