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

/** The entry of a paper, without those it is from, to and about. */
export type DocumentEntry = {
  id: string;
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
  legalBasisIds: readonly string[];
};
