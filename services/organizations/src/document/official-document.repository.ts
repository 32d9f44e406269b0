import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import { type DocumentFields, documentFields, documentList, toDocument } from './document-list.repository.ts';
import { insertDocuments } from './insert-documents.repository.ts';
import type { DocumentEntry, OfficialDocument, Recipient } from './official-document.ts';

export function documents(work: Work) {
  const { em } = work;
  const byId = new DataLoader<string, DocumentEntry | null>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<DocumentFields>`select ${documentFields} from official_document paper where id = any(${[...ids]})`,
    );
    return grouped(ids, rows, ({ id }) => id).map(([row]) => (row ? toDocument(row) : null));
  });
  const linked = (table: string, column: string) =>
    new DataLoader<string, string[]>(async (ids) => {
      const rows = await rowsOf(
        em,
        sql<{
          document_id: string;
          id: string;
        }>`select document_id, ${sql.ref(column)} as id from ${sql.table(table)} where document_id = any(${[...ids]}) order by position`,
      );
      return grouped(ids, rows, ({ document_id }) => document_id).map((links) => links.map(({ id }) => id));
    });
  const issuers = linked('document_issuer', 'organization_id');
  const bases = linked('document_legal_basis', 'basis_id');
  const recipients = new DataLoader<string, Recipient[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<Recipient & { document_id: string }>`select document_id, organization_id as "organizationId", name, purpose
        from document_recipient where document_id = any(${[...ids]}) order by position`,
    );
    return grouped(ids, rows, ({ document_id }) => document_id).map((links) =>
      links.map(({ organizationId, name, purpose }) => ({ organizationId, name, purpose })),
    );
  });

  return {
    ...documentList(em),
    find: (id: string): Promise<DocumentEntry | null> => byId.load(id),
    issuerIds: (id: string): Promise<string[]> => issuers.load(id),
    recipients: (id: string): Promise<Recipient[]> => recipients.load(id),

    async findAll(ids: readonly string[]): Promise<DocumentEntry[]> {
      return (await Promise.all(ids.map((id) => byId.load(id)))).filter((found) => found !== null);
    },

    async legalBases(id: string): Promise<DocumentEntry[]> {
      return this.findAll(await bases.load(id));
    },

    /** Keeps a paper and tells the others. */
    add: (paper: OfficialDocument): Promise<DocumentEntry> =>
      work.transaction(async (tx) => {
        await insertDocuments(tx, [paper], work.now());
        const { id, kind, symbol, issuerIds } = paper;
        await work.announce(tx, [
          {
            type: 'organizations.document-filed.v1',
            subjectId: id,
            payload: { id, kind, symbol, issuerIds: [...issuerIds] },
          },
        ]);
        return paper;
      }),
  };
}
