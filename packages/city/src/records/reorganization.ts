import type { Day } from '@twinning/domain/day';
import type { TypeId } from '@twinning/domain/type-id';
import type { CoarsePrecision, DocumentId, Hierarchy, OrganizationId } from './organization.ts';
import type { Sourced } from './provenance.ts';

export type ReorganizationId = TypeId<'rog'>;

/** A source ends with each of these but RENAMED and TRANSFERRED. */
export type ReorganizationLineKind = 'CONTINUES' | 'ABSORBED' | 'DIVIDED' | 'DISSOLVED' | 'RENAMED' | 'TRANSFERRED';

/** `targetId` is null where the papers do not tell who took over; `note` says so. */
export type ReorganizationLineRecord = {
  kind: ReorganizationLineKind;
  sourceId: OrganizationId;
  targetId: OrganizationId | null;
  share: 'WHOLE' | 'PART';
  /** In which order of superiors a body is transferred; null for the other kinds. */
  hierarchy: Hierarchy | null;
  note: string | null;
};

/** Why a body goes where it goes: by the commune it stands in, by a decision; OPEN while nobody knows. */
export type MoveBasis = 'LOCATION' | 'SUCCESSOR' | 'DECISION' | 'OPEN';

/** Under whom a body stands from the day on. */
export type MoveRecord = {
  organizationId: OrganizationId;
  hierarchy: Hierarchy;
  parentId: OrganizationId | null;
  basis: MoveBasis;
};

/** What one decree did. The bodies themselves already carry its effects: this tells them as one event. */
export type ReorganizationRecord = Sourced & {
  id: ReorganizationId;
  title: string;
  decreeId: DocumentId | null;
  effectiveOn: Day;
  /** How much of `effectiveOn` is known; null when it is the day. */
  precision: CoarsePrecision | null;
  foundedIds: readonly OrganizationId[];
  lines: readonly ReorganizationLineRecord[];
  moves: readonly MoveRecord[];
};
