import { NotFound } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import type { Organizations } from '../organization/organization.repository.ts';
import { type AmendDocument, amendDocument } from './amend-document.ts';
import { insertDocuments } from './insert-documents.repository.ts';
import type { Documents } from './official-document.repository.ts';
import { DocumentAmendmentRow } from './official-document.row.ts';
import type { AmendedFacts, DocumentEntry } from './official-document.ts';
import type { surroundings } from './surroundings.repository.ts';

/** What a paper was filed as until it was amended. */
export type Amendment = { version: number; before: AmendedFacts; reason: string; recordedAt: Date };

const factsOf = ({ abstract, issuedOn, recipients, legalBases }: AmendedFacts) => ({
  ...{ abstract, issuedOn, recipients: [...recipients], legalBases: [...legalBases] },
});

export function amendments(
  work: Work,
  organizations: Organizations,
  documents: Documents,
  around: ReturnType<typeof surroundings>,
) {
  const { em } = work;

  async function restingOn(id: string): Promise<ReadonlySet<string>> {
    const rows = await rowsOf(
      em,
      sql<{ id: string }>`with recursive resting(id) as (
          select document_id from document_legal_basis where basis_id = ${id}
          union
          select link.document_id from resting join document_legal_basis link on link.basis_id = resting.id
        ) select id from resting`,
    );
    return new Set(rows.map((row) => row.id));
  }

  const ofPaper = new DataLoader<string, Amendment[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<Amendment & { document_id: string }>`select document_id, version, before, reason, recorded_at as "recordedAt"
        from document_amendment where document_id = any(${[...ids]}) order by version desc`,
    );
    return grouped(ids, rows, ({ document_id }) => document_id);
  });

  return {
    /** The newest first. */
    of: (id: string): Promise<Amendment[]> => ofPaper.load(id),

    /** Puts a paper right and keeps what was filed. Whoever changes what papers rest on waits for those who do. */
    amend: (id: string, change: AmendDocument, reason: string): Promise<DocumentEntry> =>
      work.transaction(async (tx) => {
        await rowsOf(tx, sql`select id from official_document where id = ${id} for update`);
        if (change.legalBases) await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended('legal bases', 0))`);
        documents.forget(id);
        const paper = await documents.whole(id);
        if (!paper) throw new NotFound();
        const { expectedVersion: _, ...facts } = change;
        const known = await around({ ...paper, ...facts });
        const issuers = await organizations.findAll(paper.issuerIds);
        const restingOnIt = change.legalBases ? await restingOn(id) : new Set<string>();
        const after = amendDocument(paper, change, { ...known, issuers, restingOnIt }, work.actor);

        const { version } = paper;
        const before = factsOf(paper);
        await saveRows(tx, DocumentAmendmentRow, [
          { documentId: id, version, before, reason, accountId: work.actor.accountId ?? '', recordedAt: work.now() },
        ]);
        await rowsOf(tx, sql`delete from document_recipient where document_id = ${id}`);
        await rowsOf(tx, sql`delete from document_legal_basis where document_id = ${id}`);
        await insertDocuments(tx, [after], work.now());
        await work.announce(tx, [
          {
            type: 'organizations.document-amended.v1',
            subjectId: id,
            payload: { id, version: after.version },
            told: {
              before: { version, ...before },
              after: { ...factsOf(after), version: after.version, reason },
            },
          },
        ]);
        documents.forget(id);
        return after;
      }),
  };
}
