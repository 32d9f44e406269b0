import type { PartialDate } from '@twinning/domain/partial-date';
import type { Period } from '@twinning/domain/period';
import type { TypeId } from '@twinning/domain/type-id';
import type { Sourced } from './provenance.ts';

export type OrganizationKind =
  | 'MINISTRY'
  | 'PARTY_COMMITTEE'
  | 'DEPARTMENT'
  | 'TRADE_UNION'
  | 'DISTRICT_OFFICE'
  | 'COMMUNE_COMMITTEE'
  | 'PROFESSIONAL_CLUSTER'
  | 'SCHOOL'
  | 'CONTINUING_EDUCATION_CENTER'
  | 'PRESS';
export type EducationLevel = 'PRESCHOOL' | 'PRIMARY' | 'LOWER_SECONDARY' | 'UPPER_SECONDARY';
export type CodeScheme = 'LOCAL' | 'GSO' | 'MOET';
export type Hierarchy = 'ADMINISTRATIVE' | 'PROFESSIONAL_CLUSTER' | 'EMULATION_CLUSTER';
export type Zone = 'URBAN' | 'SUBURBAN';
export type OrganizationStatus = 'ACTIVE' | 'DISSOLVED';

export type OrganizationId = TypeId<'org'>;
export type PersonId = TypeId<'per'>;
export type DocumentId = TypeId<'doc'>;

/** How much of a fact's first day its source states; left out when it states the day. */
export type CoarsePrecision = 'MONTH' | 'YEAR';
export type Dated = Period & { precision?: CoarsePrecision };

export type DatedName = Dated & { name: string };
export type DatedCode = Dated & { scheme: CodeScheme; value: string };
export type DatedParent = Dated & { hierarchy: Hierarchy; parentId: OrganizationId };
export type DatedZone = Dated & { zone: Zone };
/** Before the first period a body is PLANNED. */
export type DatedStatus = Dated & { status: OrganizationStatus };
/** In whose territory a body stands. Only lower schools have any, and only where their own name tells it. */
export type DatedLocation = Dated & { communeId: OrganizationId };

/**
 * A body over time. A school without an ADMINISTRATIVE parent from 2025-07-01 is one whose commune is not decided:
 * figures laid on the new map show it in the remainder.
 */
export type OrganizationRecord = Sourced & {
  id: OrganizationId;
  kind: OrganizationKind;
  levels: readonly EducationLevel[];
  names: readonly DatedName[];
  codes: readonly DatedCode[];
  parents: readonly DatedParent[];
  zones: readonly DatedZone[];
  statuses: readonly DatedStatus[];
  locations: readonly DatedLocation[];
};

export type PersonRecord = Sourced & { id: PersonId; name: string };

/**
 * A person in a position. `term` null: the paper names the person but not a day, so the appointment answers no `asOf`.
 * People named in one dated paper hold the position on that day only. `isHead` marks the one who leads the body;
 * the terms of its heads never overlap.
 */
export type AppointmentRecord = Sourced & {
  id: TypeId<'apt'>;
  personId: PersonId;
  organizationId: OrganizationId;
  position: string;
  isHead: boolean;
  term: Period | null;
};

export type DocumentKind = 'PLAN' | 'PROGRAMME' | 'DECISION' | 'MEMORANDUM' | 'REPORT' | 'LETTER' | 'MINUTES' | 'OTHER';

export type DocumentRecord = Sourced & {
  id: DocumentId;
  kind: DocumentKind;
  /** As written in the source, stray hyphens included. */
  symbol: string | null;
  abstract: string | null;
  issuedOn: PartialDate;
  issuerIds: readonly OrganizationId[];
  recipients: readonly { organizationId: OrganizationId | null; name: string; purpose: string | null }[];
  legalBasisIds: readonly DocumentId[];
  /** Bases that the paper writes otherwise than they call themselves; null where it writes nothing of it. */
  citations?: readonly { basisId: DocumentId; asCited: AsCited }[];
};

export type AsCited = { symbol: string | null; abstract: string | null; issuedOn: PartialDate | null };
