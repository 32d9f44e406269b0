import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import { type DocumentFields, documentFields, documentList, toDocument } from './document-list.repository.ts';
import { insertDocuments } from './insert-documents.repository.ts';
import type { AsCited, DocumentEntry, LegalBasis, OfficialDocument, Recipient } from './official-document.ts';

/** Said again in one order: the database keeps the keys of a JSON value in its own. */
const asCited = (written: AsCited | null): AsCited | null =>
  written && {
    symbol: written.symbol,
    abstract: written.abstract,
    issuedOn: written.issuedOn && { value: written.issuedOn.value, precision: written.issuedOn.precision },
  };

export function documents(work: Work) {
  const { em } = work;
  const byId = new DataLoader<string, DocumentEntry | null>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<DocumentFields>`select ${documentFields} from official_document paper where id = any(${[...ids]})`,
    );
    return grouped(ids, rows, ({ id }) => id).map(([row]) => (row ? toDocument(row) : null));
  });
  const issuers = new DataLoader<string, string[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<{ document_id: string; id: string }>`select document_id, organization_id as id
        from document_issuer where document_id = any(${[...ids]}) order by position`,
    );
    return grouped(ids, rows, ({ document_id }) => document_id).map((links) => links.map(({ id }) => id));
  });
  const bases = new DataLoader<string, LegalBasis[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<LegalBasis & { document_id: string }>`select document_id, basis_id as "basisId", as_cited as "asCited"
        from document_legal_basis where document_id = any(${[...ids]}) order by position`,
    );
    return grouped(ids, rows, ({ document_id }) => document_id).map((links) =>
      links.map((link) => ({ basisId: link.basisId, asCited: asCited(link.asCited) })),
    );
  });
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
    legalBases: (id: string): Promise<LegalBasis[]> => bases.load(id),

    async findAll(ids: readonly string[]): Promise<DocumentEntry[]> {
      return (await Promise.all(ids.map((id) => byId.load(id)))).filter((found) => found !== null);
    },

    /** The whole paper: its entry, those it is from and to, and what it rests on. */
    async whole(id: string): Promise<OfficialDocument | null> {
      const entry = await byId.load(id);
      if (!entry) return null;
      const [issuerIds, sentTo, restsOn] = await Promise.all([issuers.load(id), recipients.load(id), bases.load(id)]);
      return { ...entry, issuerIds, recipients: sentTo, legalBases: restsOn };
    },

    /** Reads it anew the next time. */
    forget(id: string): void {
      for (const loader of [byId, issuers, bases, recipients]) loader.clear(id);
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
            told: { before: null, after: paper },
          },
        ]);
        return paper;
      }),
  };
}

export type Documents = ReturnType<typeof documents>;
