import type { ReorganizationRecord } from '@twinning/city/records/reorganization';
import type { Organization } from '../organization/organization.ts';
import type { Founding, Reorganization } from '../reorganization/reorganization.ts';

const foundingOf = ({ id, kind, levels, names, codes, placements, zones }: Organization): Founding => ({
  id,
  kind,
  levels,
  name: names[0]!.value,
  zone: zones[0]?.zone ?? null,
  parentId: placements.find(({ hierarchy }) => hierarchy === 'ADMINISTRATIVE')?.parentId ?? null,
  codes: codes.map(({ scheme, value }) => ({ scheme, value })),
});

/** A reorganisation of the city as the register keeps it; `founded` are its bodies as they began. */
export function reorganizationOf(
  { foundedIds: _, ...record }: ReorganizationRecord,
  founded: readonly Organization[],
): Reorganization {
  return {
    ...record,
    version: 1,
    state: 'APPLIED',
    founded: founded.map(foundingOf),
    lines: record.lines.map((line) => ({ ...line, name: null })),
  };
}
