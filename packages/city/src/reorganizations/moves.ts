import { addDays, type Day } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import { superiorOn } from '../body.ts';
import type { OrganizationId, OrganizationRecord } from '../records/organization.ts';
import type { MoveBasis, MoveRecord, ReorganizationLineRecord } from '../records/reorganization.ts';

/** Who took over the whole of a body. */
export const heirs = (lines: readonly ReorganizationLineRecord[]): ReadonlyMap<OrganizationId, OrganizationId> =>
  new Map(
    lines.flatMap(({ sourceId, targetId, share }) => (targetId && share === 'WHOLE' ? [[sourceId, targetId]] : [])),
  );

/** Where everybody goes that stood under one of the sources the day before and lives on. */
export function movesFrom(
  sources: ReadonlySet<OrganizationId>,
  lines: readonly ReorganizationLineRecord[],
  organizations: readonly OrganizationRecord[],
  on: Day,
): MoveRecord[] {
  const eve = addDays(on, -1);
  const heirOf = heirs(lines);
  const moved = new Set(lines.map(({ sourceId }) => sourceId));

  function basisOf(record: OrganizationRecord, parentId: OrganizationId | undefined): MoveBasis {
    if (!parentId) return 'OPEN';
    const stood = asOf(record.locations, eve);
    return stood && heirOf.get(stood.communeId) === parentId ? 'LOCATION' : 'DECISION';
  }

  return organizations.flatMap((record): MoveRecord[] => {
    const superior = superiorOn(record, eve);
    if (!superior || !sources.has(superior) || moved.has(record.id)) return [];
    const parentId = superiorOn(record, on);
    const basis = basisOf(record, parentId);
    return [{ organizationId: record.id, hierarchy: 'ADMINISTRATIVE', parentId: parentId ?? null, basis }];
  });
}
