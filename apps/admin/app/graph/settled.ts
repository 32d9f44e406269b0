export type Unit = { id: string; name: string };

type Settled<Row, Key extends keyof Row> = Omit<Row, Key> & { [Name in Key]: NonNullable<Row[Name]> };

/**
 * Rows that refer to units of another service, with a unit that is not known in place of each that did not come:
 * when that service is silent a row still stands.
 */
export const settled = <Row, Key extends keyof Row>(
  rows: readonly Row[],
  key: Key,
  unknown: Unit,
): Settled<Row, Key>[] => rows.map((row) => ({ ...row, [key]: row[key] ?? unknown }) as Settled<Row, Key>);

/** A unit without an id leads nowhere and is nobody's. */
export const unknownUnit = (name: string): Unit => ({ id: '', name });
