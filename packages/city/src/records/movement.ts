import type { Period } from '@twinning/domain/period';
import type { TypeId } from '@twinning/domain/type-id';
import type { DocumentId } from './organization.ts';
import type { Sourced } from './provenance.ts';

export type MovementId = TypeId<'mov'>;
export type StrandCode = 'nha-truong' | 'thay-co';
export type StrandRecord = { code: StrandCode; title: string };

/** A period in the words of a paper, kept apart from the canonical one. */
export type CitedPeriod = { from: string | null; to: string | null; documentId: DocumentId | null };

export type MovementRecord = Sourced & {
  id: MovementId;
  code: string;
  name: string;
  aliases: readonly string[];
  strands: readonly StrandRecord[];
  period: Period;
  periodsCited: readonly CitedPeriod[];
  foundingDocumentId: DocumentId | null;
};
