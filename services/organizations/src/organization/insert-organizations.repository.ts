import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import {
  OrganizationCodeRow,
  OrganizationNameRow,
  OrganizationPlacementRow,
  OrganizationRow,
  OrganizationZoneRow,
} from './organization.row.ts';
import type { Organization } from './organization.ts';
import { searchText } from './search-text.ts';

const values = (facts: readonly { value: string }[]): string[] => facts.map(({ value }) => value);

/** One statement per table, for one body or for a city of them. */
export async function insertOrganizations(
  tx: EntityManager,
  organizations: readonly Organization[],
  recordedAt: Date,
): Promise<void> {
  const dated = ({ from, to }: Organization['life']) => ({ validFrom: from, validTo: to, recordedAt });
  const each = <Row>(rows: (organization: Organization) => Row[]) => organizations.flatMap(rows);

  await saveRows(
    tx,
    OrganizationRow,
    organizations.map(({ life, names, codes, placements: _, zones: __, levels, provenance, ...rest }) => ({
      ...rest,
      ...dated(life),
      ...searchText(values(names), values(codes)),
      levels: [...levels],
      provenance: [...provenance],
    })),
  );
  await saveRows(
    tx,
    OrganizationNameRow,
    each(({ id, names }) => names.map((name) => ({ organizationId: id, value: name.value, ...dated(name) }))),
  );
  await saveRows(
    tx,
    OrganizationCodeRow,
    each(({ id, codes }) =>
      codes.map((code) => ({ organizationId: id, scheme: code.scheme, value: code.value, ...dated(code) })),
    ),
  );
  await saveRows(
    tx,
    OrganizationPlacementRow,
    each(({ id, placements }) =>
      placements.map((placement) => ({
        organizationId: id,
        hierarchy: placement.hierarchy,
        parentId: placement.parentId,
        ...dated(placement),
      })),
    ),
  );
  await saveRows(
    tx,
    OrganizationZoneRow,
    each(({ id, zones }) => zones.map((zone) => ({ organizationId: id, zone: zone.zone, ...dated(zone) }))),
  );
}
