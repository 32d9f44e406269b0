import type { Day } from '@twinning/domain/day';
import type {
  CoarsePrecision,
  CodeScheme,
  EducationLevel,
  Hierarchy,
  OrganizationKind,
  Provenance,
  Zone,
} from '../organization/organization.ts';

/**
 * What happens to a source. It ends with CONTINUES, ABSORBED, DIVIDED and DISSOLVED; it lives on, under another name or
 * another superior, with RENAMED and TRANSFERRED.
 */
export const lineKinds = ['CONTINUES', 'ABSORBED', 'DIVIDED', 'DISSOLVED', 'RENAMED', 'TRANSFERRED'] as const;
export type LineKind = (typeof lineKinds)[number];
export type Share = 'WHOLE' | 'PART';

export type Line = {
  kind: LineKind;
  sourceId: string;
  /** Who takes over; the new superior of a body that is transferred; nobody for one that is dissolved or renamed. */
  targetId: string | null;
  share: Share;
  /** The new name of a body that is renamed. */
  name: string | null;
  /** In which order of superiors a body is transferred; administrative when left out. */
  hierarchy: Hierarchy | null;
  note: string | null;
};

/** A body that a decree brings to life on its day. */
export type Founding = {
  id: string;
  kind: OrganizationKind;
  name: string;
  levels: readonly EducationLevel[];
  zone: Zone | null;
  parentId: string | null;
  codes: readonly { scheme: CodeScheme; value: string }[];
};

/** Why a dependent body goes where it goes: the only successor, the commune it stands in, a decision, or nobody knows yet. */
export const moveBases = ['SUCCESSOR', 'LOCATION', 'DECISION', 'OPEN'] as const;
export type MoveBasis = (typeof moveBases)[number];
export type Move = { organizationId: string; hierarchy: Hierarchy; parentId: string | null; basis: MoveBasis };

export type ReorganizationState = 'DRAFT' | 'APPLIED' | 'UNDONE';

export type Reorganization = {
  id: string;
  version: number;
  state: ReorganizationState;
  title: string;
  decreeId: string | null;
  effectiveOn: Day;
  precision: CoarsePrecision | null;
  founded: readonly Founding[];
  lines: readonly Line[];
  /** Decided by somebody while it is a draft, all of them once it is applied. */
  moves: readonly Move[];
  generated: boolean;
  provenance: readonly Provenance[];
};

export const endsItsSource = ({ kind, sourceId, targetId }: Line): boolean =>
  kind !== 'RENAMED' && kind !== 'TRANSFERRED' && sourceId !== targetId;
