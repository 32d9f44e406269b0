import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Tables } from '../rows.ts';
import { CommitmentRow, MemorandumPartyRow, MemorandumRow } from './memorandum.row.ts';
import { type Commitment, type Memorandum, type MemorandumStatus, signaturesOf } from './memorandum.ts';

type Fields = Tables['memorandum'];
type PartyFields = Tables['memorandum_party'];

/** Writes memoranda whole; what a revision left out of the commitments goes. */
export async function saveMemoranda(tx: EntityManager, memoranda: readonly Memorandum[]): Promise<void> {
  const commitments = memoranda.flatMap(({ id, partnershipId, commitments }) =>
    commitments.map((commitment, position) => ({ memorandumId: id, partnershipId, position, ...commitment })),
  );
  await saveRows(tx, MemorandumRow, memoranda.map(toRow));
  await saveRows(tx, MemorandumPartyRow, memoranda.flatMap(toPartyRows));
  await rowsOf(
    tx,
    sql`delete from commitment where memorandum_id = any(${memoranda.map(({ id }) => id)})
      and id <> all(${commitments.map(({ id }) => id)})`,
  );
  await saveRows(tx, CommitmentRow, commitments);
}

export async function toMemoranda(em: EntityManager, rows: readonly Fields[]): Promise<Memorandum[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const db = em.getKysely<Tables>();
  const [parties, commitments] = await Promise.all([
    db.selectFrom('memorandum_party').selectAll().where('memorandum_id', 'in', ids).orderBy('position').execute(),
    db.selectFrom('commitment').selectAll().where('memorandum_id', 'in', ids).orderBy('position').execute(),
  ]);
  const partiesOf = Map.groupBy(parties, (party) => party.memorandum_id);
  const commitmentsOf = Map.groupBy(commitments, (commitment) => commitment.memorandum_id);
  return rows.map((row) =>
    toMemorandum(row, partiesOf.get(row.id) ?? [], (commitmentsOf.get(row.id) ?? []).map(toCommitment)),
  );
}

export const toCommitment = (row: Tables['commitment']): Commitment => ({
  id: row.id,
  text: row.text,
  strandCode: row.strand_code,
  dueOn: row.due_on,
  responsibleId: row.responsible_id,
});

function toMemorandum(row: Fields, parties: readonly PartyFields[], commitments: readonly Commitment[]): Memorandum {
  const { id, version, title, place, counts_from: countsFrom } = row;
  const common = {
    id,
    version,
    title,
    place,
    commitments,
    partnershipId: row.partnership_id,
    signedOn: { value: row.signed_on, precision: row.signed_on_precision },
    parties: parties.map((party) => party.organization_id),
    documentId: row.document_id,
  };
  const status = row.status as MemorandumStatus;
  if (status === 'DRAFT') return { ...common, status };
  const signatures = parties.flatMap(toSignature);
  return status === 'AWAITING_SIGNATURES'
    ? { ...common, status, signatures }
    : { ...common, status, signatures, countsFrom };
}

const toSignature = (party: PartyFields) =>
  party.signed_at
    ? [
        {
          organizationId: party.organization_id,
          personId: party.signed_by_id,
          name: party.signed_by_name,
          position: party.signed_as,
          signedAt: party.signed_at,
        },
      ]
    : [];

const toRow = (memorandum: Memorandum) => ({
  id: memorandum.id,
  partnershipId: memorandum.partnershipId,
  version: memorandum.version,
  title: memorandum.title,
  status: memorandum.status,
  place: memorandum.place,
  signedOn: memorandum.signedOn.value,
  signedOnPrecision: memorandum.signedOn.precision,
  countsFrom: 'countsFrom' in memorandum ? memorandum.countsFrom : null,
  documentId: memorandum.documentId,
});

function toPartyRows(memorandum: Memorandum) {
  const signatures = new Map(signaturesOf(memorandum).map((signature) => [signature.organizationId, signature]));
  return memorandum.parties.map((organizationId, position) => {
    const signature = signatures.get(organizationId);
    return {
      memorandumId: memorandum.id,
      organizationId,
      partnershipId: memorandum.partnershipId,
      position,
      signedAt: signature?.signedAt ?? null,
      signedById: signature?.personId ?? null,
      signedByName: signature?.name ?? null,
      signedAs: signature?.position ?? null,
    };
  });
}
