import type { EntityManager } from '@mikro-orm/postgresql';
import { fold } from '@twinning/domain/fold';
import { saveRows } from '@twinning/persistence/save-rows';
import type { Tables } from '../rows.ts';
import { ConsentRow, PartnershipRow, PartyRow } from './partnership.row.ts';
import type { Consent, Partnership, PartnershipStatus, Party } from './partnership.ts';

type Fields = Tables['partnership'];

/** Writes partnerships whole, new ones and changed ones alike. */
export async function savePartnerships(tx: EntityManager, partnerships: readonly Partnership[]): Promise<void> {
  await saveRows(tx, PartnershipRow, partnerships.map(toRow));
  await saveRows(
    tx,
    PartyRow,
    partnerships.flatMap(({ id, parties }) =>
      parties.map((party, position) => ({ partnershipId: id, position, ...party })),
    ),
  );
  await saveRows(
    tx,
    ConsentRow,
    partnerships.flatMap(({ id, consents }) =>
      consents.map((consent, position) => ({ partnershipId: id, position, ...consent })),
    ),
  );
}

/** Parties and consents of rows already read: two statements, however many rows. */
export async function toPartnerships(em: EntityManager, rows: readonly Fields[]): Promise<Partnership[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const db = em.getKysely<Tables>();
  const [parties, consents] = await Promise.all([
    db.selectFrom('partnership_party').selectAll().where('partnership_id', 'in', ids).orderBy('position').execute(),
    db.selectFrom('partnership_consent').selectAll().where('partnership_id', 'in', ids).orderBy('position').execute(),
  ]);
  const partiesOf = Map.groupBy(parties, (party) => party.partnership_id);
  const consentsOf = Map.groupBy(consents, (consent) => consent.partnership_id);
  return rows.map((row) =>
    toPartnership(row, (partiesOf.get(row.id) ?? []).map(toParty), (consentsOf.get(row.id) ?? []).map(toConsent)),
  );
}

export const partySet = (partyIds: readonly string[]): string => [...new Set(partyIds)].sort().join(' ');

function toRow(partnership: Partnership) {
  const { id, version, movementId, title, level, status, parentId, parties, period, proposedOn, papers, updatedAt } =
    partnership;
  return {
    id,
    version,
    movementId,
    title,
    searched: fold(title),
    level,
    status,
    parentId,
    partySet: partySet(parties.map(({ organizationId }) => organizationId)),
    validFrom: period.from,
    validTo: period.to,
    proposedOn,
    signedOn: 'signedOn' in partnership ? partnership.signedOn : null,
    closedOn: 'closedOn' in partnership ? partnership.closedOn : null,
    reason: 'reason' in partnership ? partnership.reason : null,
    periodsCited: [...papers.periodsCited],
    steeringCommittee: papers.steeringCommittee,
    provenance: [...papers.provenance],
    generated: papers.generated,
    updatedAt,
  };
}

function toPartnership(row: Fields, parties: Party[], consents: Consent[]): Partnership {
  const { id, version, title, level, generated, provenance } = row;
  return {
    id,
    version,
    title,
    level,
    parties,
    consents,
    movementId: row.movement_id,
    parentId: row.parent_id,
    period: { from: row.valid_from, to: row.valid_to },
    proposedOn: row.proposed_on,
    papers: { periodsCited: row.periods_cited, steeringCommittee: row.steering_committee, provenance, generated },
    updatedAt: row.updated_at,
    ...stateOf(row),
  };
}

function stateOf({ status, signed_on, closed_on, reason }: Fields) {
  const state = status as PartnershipStatus;
  switch (state) {
    case 'PROPOSED':
    case 'AGREED':
    case 'CONSENTED':
      return { status: state };
    case 'SIGNED':
    case 'IN_FORCE':
      return { status: state, signedOn: signed_on! };
    case 'COMPLETED':
    case 'ENDED':
    case 'SUCCEEDED':
      return { status: state, signedOn: signed_on!, closedOn: closed_on!, reason };
    case 'DECLINED':
    case 'LAPSED':
      return { status: state, closedOn: closed_on!, reason };
  }
}

const toParty = (row: Tables['partnership_party']): Party => ({
  organizationId: row.organization_id,
  joinedAt: row.joined_at,
  agreed: row.agreed,
  agreedAt: row.agreed_at,
  signatory: row.signatory,
});

const toConsent = (row: Tables['partnership_consent']): Consent => ({
  supervisorId: row.supervisor_id,
  decision: row.decision,
  decidedAt: row.decided_at,
  note: row.note,
});
