import type { Period } from '@twinning/domain/period';

/** A campaign that schools and offices join: it has strands, a period and the paper that founded it. */
export type Strand = { code: string; title: string };

export type Movement = {
  id: string;
  code: string;
  name: string;
  aliases: readonly string[];
  strands: readonly Strand[];
  period: Period;
  foundingDocumentId: string | null;
  version: number;
};
