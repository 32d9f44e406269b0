import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import {
  ReorganizationLineRow,
  ReorganizationMoveRow,
  ReorganizationRow,
  ReorganizationStepRow,
} from './reorganization.row.ts';
import type { Reorganization } from './reorganization.ts';
import type { Step } from './undo-reorganization.ts';

type Instants = { recordedAt: Date; appliedAt: Date | null; undoneAt: Date | null };

/** A decree whole: what it says and what was decided, in place of what stood there. */
export async function saveReorganization(
  tx: EntityManager,
  { lines, moves, founded, provenance, ...entry }: Reorganization,
  instants: Instants,
): Promise<void> {
  const { id } = entry;
  await rowsOf(tx, sql`delete from reorganization_line where reorganization_id = ${id}`);
  await rowsOf(tx, sql`delete from reorganization_move where reorganization_id = ${id}`);
  await saveRows(tx, ReorganizationRow, [
    { ...entry, founded: [...founded], provenance: [...provenance], ...instants },
  ]);
  await saveRows(
    tx,
    ReorganizationLineRow,
    lines.map((line, position) => ({ reorganizationId: id, position, ...line })),
  );
  await saveRows(
    tx,
    ReorganizationMoveRow,
    moves.map((move) => ({ reorganizationId: id, ...move })),
  );
}

export const saveSteps = (tx: EntityManager, reorganizationId: string, steps: readonly Step[]): Promise<void> =>
  saveRows(
    tx,
    ReorganizationStepRow,
    steps.map((step) => ({ reorganizationId, ...step })),
  );

/** A body is again what an earlier decree made of it: that decree may be undone in its turn. */
export async function restoreSteps(tx: EntityManager, undoneId: string): Promise<void> {
  await rowsOf(
    tx,
    sql`update reorganization_step earlier set version_after = body.version
      from reorganization_step undone join organization body on body.id = undone.organization_id
      where undone.reorganization_id = ${undoneId} and earlier.organization_id = undone.organization_id
        and earlier.version_after = (undone.before ->> 'version')::int`,
  );
}
