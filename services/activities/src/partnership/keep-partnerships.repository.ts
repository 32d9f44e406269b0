import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import type { PartnershipSnapshot } from '@twinning/events/partnerships';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { PartnershipRow, PartyRow } from './partnership.row.ts';

/** As announced; papers of the demonstration city leave some days blank. */
export type KeptPartnership = Omit<PartnershipSnapshot, 'from' | 'proposedOn'> & {
  from: Day | null;
  proposedOn: Day | null;
};

/** Keeps partnerships as of their version: an older word that comes late changes nothing. */
export async function keepPartnerships(tx: EntityManager, snapshots: readonly KeptPartnership[]): Promise<void> {
  const ids = snapshots.map(({ id }) => id);
  const known = await rowsOf(
    tx,
    sql<{ id: string; version: number }>`select id, version from partnership where id = any(${ids}) for update`,
  );
  const versions = new Map(known.map(({ id, version }) => [id, version]));
  const newer = snapshots.filter(({ id, version }) => version > (versions.get(id) ?? 0));
  await saveRows(
    tx,
    PartnershipRow,
    newer.map(({ id, version, movementId, title, level, status, supervisorIds, proposedOn, signedOn, from, to }) => ({
      ...{ id, version, movementId, title, level, status, supervisorIds, proposedOn, signedOn },
      validFrom: from,
      validTo: to,
    })),
  );
  await rowsOf(tx, sql`delete from party where partnership_id = any(${newer.map(({ id }) => id)})`);
  await saveRows(
    tx,
    PartyRow,
    newer.flatMap(({ id, partyIds }) =>
      partyIds.map((organizationId, position) => ({ partnershipId: id, organizationId, position })),
    ),
  );
}
