/** A row of a sheet as text, with the number under which people see it in their file. */
export type SheetRow = { line: number; cells: readonly string[] };

/** The first table of a file: one line of headers, and every row as wide as they are. */
export type Sheet = { headers: readonly string[]; rows: readonly SheetRow[] };

/** What a file may hold at most. */
export const limits = {
  rows: 100_000,
  columns: 60,
  cell: 2_000,
  entries: 2_000,
  inflated: 100 * 1024 * 1024,
  ratio: 100,
} as const;
