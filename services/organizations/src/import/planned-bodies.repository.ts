import type { Organization } from '../organization/organization.ts';
import type { Chunk } from './chunk.repository.ts';
import { readOrganizationRow } from './read-organization-row.ts';
import { rowReaders } from './row-reader.ts';
import { linesWithKeys } from './sheet-lines.repository.ts';

/** Bodies that rows above this chunk will bring, as far as the rows below name them as superiors by their codes. */
export async function plannedBodies({ tx, sheet, lines }: Chunk, codes: readonly string[]): Promise<Organization[]> {
  const first = lines[0]?.position ?? 0;
  const above = await linesWithKeys(tx, sheet.id, [...new Set(codes)], first);
  const readerOf = rowReaders(sheet);
  return above.flatMap(({ cells, outcome, subjectId }) => {
    const draft = outcome === 'NEW' || outcome === 'DUPLICATE' ? readOrganizationRow(readerOf(cells)) : null;
    if (!draft || subjectId === null) return [];
    const life = { from: draft.first.day, to: null };
    return {
      id: subjectId,
      version: 1,
      kind: draft.kind,
      levels: draft.levels ?? [],
      life,
      names: [{ value: draft.name, ...life }],
      codes: draft.codes.map((code) => ({ ...code, ...life })),
      placements: [],
      zones: [],
      locations: [],
      generated: false,
      provenance: [],
    };
  });
}
