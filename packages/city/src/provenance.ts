import type { Provenance, Sourced } from './records/provenance.ts';

export const stated = (field: string, note: string | null = null): Provenance => ({ field, basis: 'STATED', note });
export const inferred = (field: string, note: string): Provenance => ({ field, basis: 'INFERRED', note });
export const invented: Provenance = {
  field: '*',
  basis: 'GENERATED',
  note: 'Dữ liệu trình diễn, không lấy từ văn bản nào.',
};

export const generated: Sourced = { generated: true, provenance: [invented] };
export const fromPapers = (...provenance: readonly Provenance[]): Sourced => ({ generated: false, provenance });
