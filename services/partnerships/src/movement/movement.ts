import type { Period } from '@twinning/domain/period';
import type { CitedPeriod, Provenance } from '../partnership/partnership.ts';

/** A campaign that schools and offices join: it has strands, a period and the paper that founded it. */
export type Strand = { code: string; title: string };

export type Movement = {
  id: string;
  version: number;
  code: string;
  name: string;
  aliases: readonly string[];
  strands: readonly Strand[];
  period: Period;
  /** The department that runs it: figures are of the organizations under it. */
  organizerId: string;
  foundingDocumentId: string | null;
  periodsCited: readonly CitedPeriod[];
  provenance: readonly Provenance[];
  generated: boolean;
};
