const CHUNK = 1000;

/** A city at a time, a thousand rows at a time: a nation fits into the memory of a city. */
export async function inChunks<Row>(
  rows: readonly Row[],
  save: (chunk: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await save(rows.slice(start, start + CHUNK));
}
