import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Line, Move, Reorganization } from './reorganization.ts';

/** A decree without its lines and moves, which may be thousands. */
export type ReorganizationEntry = Omit<Reorganization, 'lines' | 'moves'> & {
  recordedAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
};

export const reorganizationFields = sql`id, version, state, title, decree_id as "decreeId", effective_on as "effectiveOn", precision,
  founded, generated, provenance, recorded_at as "recordedAt", applied_at as "appliedAt", undone_at as "undoneAt"`;

export const lineFields = sql`line.kind, line.source_id as "sourceId", line.target_id as "targetId", line.share, line.name, line.hierarchy, line.note`;
export const moveFields = sql`move.organization_id as "organizationId", move.hierarchy, move.parent_id as "parentId", move.basis`;

/** A decree whole, locked against others who change it at the same time; null when there is none. */
export async function lockReorganization(
  tx: EntityManager,
  id: string,
): Promise<(ReorganizationEntry & Reorganization) | null> {
  const [entry] = await rowsOf(
    tx,
    sql<ReorganizationEntry>`select ${reorganizationFields} from reorganization where id = ${id} for update`,
  );
  if (!entry) return null;
  const [lines, moves] = await Promise.all([
    rowsOf(
      tx,
      sql<Line>`select ${lineFields} from reorganization_line line where reorganization_id = ${id} order by position`,
    ),
    rowsOf(
      tx,
      sql<Move>`select ${moveFields} from reorganization_move move where reorganization_id = ${id} order by organization_id, hierarchy`,
    ),
  ]);
  return { ...entry, lines, moves };
}
