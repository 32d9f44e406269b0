import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import {
  OrganizationCodeRow,
  OrganizationLocationRow,
  OrganizationNameRow,
  OrganizationPlacementRow,
  OrganizationRow,
  OrganizationZoneRow,
} from './organization.row.ts';
import type { Dated, DatedFacts, Organization } from './organization.ts';
import { searchText } from './search-text.ts';

const values = (facts: readonly { value: string }[]): string[] => facts.map(({ value }) => value);

/** What a body is found by. */
export const wordsOf = (names: DatedFacts['names'], codes: DatedFacts['codes']) =>
  searchText(values(names), values(codes));

type Owned = { id: string } & DatedFacts;

const dated = ({ from, to, precision }: Dated, recordedAt: Date) => ({
  validFrom: from,
  validTo: to,
  precision: precision ?? null,
  recordedAt,
});

/** What is entered of the bodies themselves, and what they are found by. */
export const saveEntries = (
  tx: EntityManager,
  organizations: readonly Organization[],
  recordedAt: Date,
): Promise<void> =>
  saveRows(
    tx,
    OrganizationRow,
    organizations.map(
      ({ life, names, codes, placements: _, zones: __, locations: ___, levels, provenance, ...rest }) => ({
        ...rest,
        ...dated(life, recordedAt),
        ...wordsOf(names, codes),
        levels: [...levels],
        provenance: [...provenance],
      }),
    ),
  );

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
