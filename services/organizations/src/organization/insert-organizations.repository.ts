import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import { touchOrganizations } from '../search/touch-organizations.repository.ts';
import {
  OrganizationCodeRow,
  OrganizationLocationRow,
  OrganizationNameRow,
  OrganizationPlacementRow,
  OrganizationRow,
  OrganizationZoneRow,
} from './organization.row.ts';
import type { Dated, DatedFacts, Organization } from './organization.ts';

type Owned = { id: string } & DatedFacts;

const dated = ({ from, to, precision }: Dated, recordedAt: Date) => ({
  validFrom: from,
  validTo: to,
  precision: precision ?? null,
  recordedAt,
});

/** What is entered of the bodies themselves; whoever keeps them in memory is told that they have changed. */
export async function saveEntries(
  tx: EntityManager,
  organizations: readonly Organization[],
  recordedAt: Date,
): Promise<void> {
  await saveRows(
    tx,
    OrganizationRow,
    organizations.map(
      ({ life, names: _, codes: __, placements: ___, zones: ____, locations: _____, levels, provenance, ...rest }) => ({
        ...rest,
        ...dated(life, recordedAt),
        levels: [...levels],
        provenance: [...provenance],
      }),
    ),
  );
  await touchOrganizations(
    tx,
    organizations.map(({ id }) => id),
  );
}

/** Dated facts of any number of bodies, one statement for each table. */
export async function saveFacts(tx: EntityManager, owners: readonly Owned[], recordedAt: Date): Promise<void> {
  const each = <Fact extends Dated, Row>(facts: (owner: Owned) => readonly Fact[], row: (fact: Fact) => Row) =>
    owners.flatMap((owner) =>
      facts(owner).map((fact) => ({ organizationId: owner.id, ...row(fact), ...dated(fact, recordedAt) })),
    );

  await saveRows(
    tx,
    OrganizationNameRow,
    each(
      ({ names }) => names,
      ({ value }) => ({ value }),
    ),
  );
  await saveRows(
    tx,
    OrganizationCodeRow,
    each(
      ({ codes }) => codes,
      ({ scheme, value }) => ({ scheme, value }),
    ),
  );
  await saveRows(
    tx,
    OrganizationPlacementRow,
    each(
      ({ placements }) => placements,
      ({ hierarchy, parentId }) => ({ hierarchy, parentId }),
    ),
  );
  await saveRows(
    tx,
    OrganizationZoneRow,
    each(
      ({ zones }) => zones,
      ({ zone }) => ({ zone }),
    ),
  );
  await saveRows(
    tx,
    OrganizationLocationRow,
    each(
      ({ locations }) => locations,
      ({ communeId }) => ({ communeId }),
    ),
  );
}

/** New bodies, for one or for a city of them. */
export async function insertOrganizations(
  tx: EntityManager,
  organizations: readonly Organization[],
  recordedAt: Date,
): Promise<void> {
  await saveEntries(tx, organizations, recordedAt);
  await saveFacts(tx, organizations, recordedAt);
}
