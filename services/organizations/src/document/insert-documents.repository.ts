import type { EntityManager } from '@mikro-orm/postgresql';
import { fold } from '@twinning/domain/fold';
import { saveRows } from '@twinning/persistence/save-rows';
import { normalizedSymbol } from './normalized-symbol.ts';
import {
  DocumentIssuerRow,
  DocumentRecipientRow,
  LegalBasisRow,
  OfficialDocumentRow,
} from './official-document.row.ts';
import type { OfficialDocument } from './official-document.ts';
import { parseSymbol } from './parse-symbol.ts';

const searchOf = ({ symbol, abstract }: OfficialDocument): string =>
  ` ${fold([symbol, symbol && normalizedSymbol(symbol), abstract].filter((text) => text !== null).join(' '))}`;

/** One statement per table, for one paper or for many. */
export async function insertDocuments(
  tx: EntityManager,
  documents: readonly OfficialDocument[],
  recordedAt: Date,
): Promise<void> {
  await saveRows(
    tx,
    OfficialDocumentRow,
    documents.map((paper) => {
      const { number, letter } = parseSymbol(paper.symbol);
      return {
        id: paper.id,
        version: paper.version,
        kind: paper.kind,
        symbol: paper.symbol,
        normalizedSymbol: paper.symbol === null ? null : normalizedSymbol(paper.symbol),
        number,
        letter,
        abstract: paper.abstract,
        issuedOn: paper.issuedOn.value,
        precision: paper.issuedOn.precision,
        search: searchOf(paper),
        generated: paper.generated,
        provenance: [...paper.provenance],
        recordedAt,
      };
    }),
  );
  await saveRows(
    tx,
    DocumentIssuerRow,
    documents.flatMap(({ id, issuerIds }) =>
      issuerIds.map((organizationId, position) => ({ documentId: id, position, organizationId })),
    ),
  );
  await saveRows(
    tx,
    DocumentRecipientRow,
    documents.flatMap(({ id, recipients }) =>
      recipients.map((recipient, position) => ({ documentId: id, position, ...recipient })),
    ),
  );
  await saveRows(
    tx,
    LegalBasisRow,
    documents.flatMap(({ id, legalBases }) =>
      legalBases.map((basis, position) => ({ documentId: id, position, ...basis })),
    ),
  );
}
