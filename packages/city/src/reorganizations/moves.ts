import { addDays, type Day } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import { superiorOn } from '../body.ts';
import type { OrganizationId, OrganizationRecord } from '../records/organization.ts';
import type { MoveRecord, ReorganizationLineRecord } from '../records/reorganization.ts';

/**
 * Where everybody goes that stood under one of the sources the day before, lives on and is not the subject of a line: by
 * LOCATION where the commune it stood in went whole to its new superior, by DECISION where it takes more to know.
 */
export function movesFrom(
  sources: ReadonlySet<OrganizationId>,
  lines: readonly ReorganizationLineRecord[],
  organizations: readonly OrganizationRecord[],
  on: Day,
): MoveRecord[] {
  const eve = addDays(on, -1);
  const named = new Set(lines.map(({ sourceId }) => sourceId));
  const wholly = lines.filter(({ share }) => share === 'WHOLE');
  const heirs = new Map(wholly.map(({ sourceId, targetId }) => [sourceId, targetId]));

  function moveOf(record: OrganizationRecord): MoveRecord {
    const parentId = superiorOn(record, on) ?? null;
    const stood = asOf(record.locations, eve);
    const basis =
      parentId === null ? 'OPEN' : stood && heirs.get(stood.communeId) === parentId ? 'LOCATION' : 'DECISION';
    return { organizationId: record.id, hierarchy: 'ADMINISTRATIVE', parentId, basis };
  }

  return organizations.filter((record) => sources.has(superiorOn(record, eve)!) && !named.has(record.id)).map(moveOf);
}
