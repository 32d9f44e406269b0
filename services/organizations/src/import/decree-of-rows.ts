import { addDays } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import { normalizedSymbol } from '../document/normalized-symbol.ts';
import type { Organization } from '../organization/organization.ts';
import type { DraftReorganization } from '../reorganization/draft-reorganization.ts';
import type { Founding, Line } from '../reorganization/reorganization.ts';
import { superiorOf } from './changed-body.ts';
import type { ReadLine } from './importer.ts';
import type { KnownBodies } from './known-bodies.ts';
import type { LineDraft } from './read-reorganization-row.ts';
import { theBody } from './the-body.ts';

type Drafted = ReadLine<LineDraft> & { draft: LineDraft };

/** Rows with one symbol and one day are one decree. */
export const decreeKey = ({ decree, first }: LineDraft): string =>
  `${normalizedSymbol(decree) ?? decree} ${first.day} ${first.precision ?? ''}`;

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,59}$/u;

/** A target that nobody knows yet is founded by the decree, as what its source was and under the same superior. */
function founding(id: string, { target, name, first }: LineDraft, source: Organization): Founding {
  const day = addDays(first.day, -1);
  return {
    id,
    kind: source.kind,
    name: name!,
    levels: source.levels,
    zone: asOf(source.zones, day)?.zone ?? null,
    parentId: superiorOf(source, day) ?? null,
    codes: target !== null && CODE.test(target) ? [{ scheme: 'LOCAL', value: target }] : [],
  };
}

/** The decree of some rows, each line at the index of its row; where a row names nobody known that is noted in it. */
export function decreeOfRows(
  rows: readonly Drafted[],
  known: KnownBodies,
  decreeId: string | null,
  newId: () => string,
): DraftReorganization {
  const [head] = rows;
  const { decree, first } = head!.draft;
  const founded = new Map<string, Founding>();

  function targetOf({ draft, row }: Drafted, source: Organization | undefined): string | null {
    if (draft.target === null) return null;
    const young = founded.get(draft.target);
    if (young) return young.id;
    if (known.meant(draft.target, first.day).length > 0 || draft.kind === 'RENAMED' || draft.name === null || !source)
      return theBody(row, 'target', draft.target, first.day, known)?.id ?? null;
    const made = founding(newId(), draft, source);
    founded.set(draft.target, made);
    return made.id;
  }

  const lines = rows.map((line): Line => {
    const { kind, share, note, name } = line.draft;
    const source = theBody(line.row, 'source', line.draft.source, addDays(first.day, -1), known);
    const targetId = targetOf(line, source);
    const renamed = kind === 'RENAMED' ? name : null;
    return { kind, sourceId: source?.id ?? '', targetId, share, name: renamed, hierarchy: null, note };
  });
  return {
    id: head!.id,
    title: `Sắp xếp đơn vị theo ${decree}`,
    decreeId,
    effectiveOn: first.day,
    precision: first.precision,
    founded: [...founded.values()],
    lines,
  };
}
