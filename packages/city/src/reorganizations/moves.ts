import { addDays, type Day } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import { superiorOn } from '../body.ts';
import type { OrganizationId, OrganizationRecord } from '../records/organization.ts';
import type { MoveRecord } from '../records/reorganization.ts';

function moveOf(record: OrganizationRecord, on: Day): MoveRecord {
  const parentId = superiorOn(record, on) ?? null;
  const stands = asOf(record.locations, on)?.communeId === parentId;
  const basis = parentId === null ? 'OPEN' : stands ? 'LOCATION' : 'DECISION';
  return { organizationId: record.id, hierarchy: 'ADMINISTRATIVE', parentId, basis };
}

/** Where everybody goes that stood under one of the sources the day before, lives on and is not the subject of a line. */
export function movesFrom(
  sources: ReadonlySet<OrganizationId>,
  named: ReadonlySet<OrganizationId>,
  organizations: readonly OrganizationRecord[],
  on: Day,
): MoveRecord[] {
  const eve = addDays(on, -1);
  return organizations
    .filter((record) => sources.has(superiorOn(record, eve)!) && !named.has(record.id))
    .map((record) => moveOf(record, on));
}
