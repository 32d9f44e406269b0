/** STATED: the paper says so. INFERRED: concluded from it. GENERATED: made up for the demonstration. */
export type Basis = 'STATED' | 'INFERRED' | 'GENERATED';

/** The ground on which one field of a record stands; `field` is the field's name in the graph, `*` for the whole record. */
export type Provenance = { field: string; basis: Basis; note: string | null };

/** Carried by every record that people see; `generated` is true when no published paper stands behind it. */
export type Sourced = { generated: boolean; provenance: readonly Provenance[] };
