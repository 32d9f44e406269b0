import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@twinning/persistence/new-id';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { saveMemoranda } from '../memorandum/memorandum-rows.repository.ts';
import { PartnershipDocumentRow } from '../partnership/partnership.row.ts';
import { savePartnerships } from '../partnership/partnership-rows.repository.ts';
import { savePlans } from '../plan/plan-rows.repository.ts';
import type { JournalEntry, Tale } from './tale.ts';

/** Writes tales set by set. */
export async function saveTales(tx: EntityManager, tales: readonly Tale[]): Promise<void> {
  await savePartnerships(
    tx,
    tales.map(({ partnership }) => partnership),
  );
  await saveMemoranda(
    tx,
    tales.flatMap(({ memoranda }) => memoranda),
  );
  await savePlans(
    tx,
    tales.flatMap(({ plans }) => plans),
  );
  await saveRows(
    tx,
    PartnershipDocumentRow,
    tales.flatMap(({ partnership, documentIds }) =>
      documentIds.map((documentId, position) => ({ partnershipId: partnership.id, documentId, position })),
    ),
  );
  await saveJournal(
    tx,
    tales.flatMap(({ journal }) => journal),
  );
}

/** Every service loads the city by itself: the journal is kept, and not sent. */
export async function saveJournal(tx: EntityManager, journal: readonly JournalEntry[]): Promise<void> {
  const rows = journal.map(({ at, announcement: { type, subjectId, payload } }) => ({
    id: newId('evt'),
    type,
    subject_id: subjectId,
    payload,
    occurred_at: at,
  }));
  await rowsOf(
    tx,
    sql`insert into outbox (id, type, subject_id, payload, occurred_at, relayed_at)
      select id, type, subject_id, payload, occurred_at, now()
      from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as (id text, type text, subject_id text, payload jsonb, occurred_at timestamptz)) with ordinality
      order by ordinality`,
  );
}
