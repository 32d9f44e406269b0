import type { PartialDate } from '@twinning/domain/partial-date';
import type { Provenance } from '../organization/organization.ts';

export const documentKinds = [
  'PLAN',
  'PROGRAMME',
  'DECISION',
  'MEMORANDUM',
  'REPORT',
  'LETTER',
  'MINUTES',
  'OTHER',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export type Recipient = { organizationId: string | null; name: string; purpose: string | null };

/** What a citing paper writes of the one it cites; null where it writes nothing of it. */
export type AsCited = { symbol: string | null; abstract: string | null; issuedOn: PartialDate | null };

/** A paper that another rests on, and how that one writes it; null where it is not said. */
export type LegalBasis = { basisId: string; asCited: AsCited | null };

/** The entry of a paper, without those it is from, to and about. */
export type DocumentEntry = {
  id: string;
  version: number;
  kind: DocumentKind;
  /** As written, stray spaces and hyphens included. */
  symbol: string | null;
  abstract: string | null;
  issuedOn: PartialDate;
  generated: boolean;
  provenance: readonly Provenance[];
};

export type OfficialDocument = DocumentEntry & {
  issuerIds: readonly string[];
  recipients: readonly Recipient[];
  legalBases: readonly LegalBasis[];
};

/** What of a filed paper may be put right; its symbol and its issuers make it the paper it is. */
export type AmendedFacts = Pick<OfficialDocument, 'abstract' | 'issuedOn' | 'recipients' | 'legalBases'>;
