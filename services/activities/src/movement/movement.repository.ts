import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import type { PayloadOf } from '@twinning/events/contracts';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { MovementRow } from './movement.row.ts';
import type { Movement } from './movement.ts';

type Fields = Omit<Movement, 'period'> & { from: Day; to: Day | null };

export function movements({ em }: Work) {
  const inOrder = (column: 'id' | 'code') =>
    new DataLoader<string, Movement | null>(async (keys) => {
      const rows = await rowsOf(
        em,
        sql<Fields>`select id, code, name, strands, valid_from as "from", valid_to as "to" from movement
          where ${sql.ref(column)} = any(${[...keys]})`,
      );
      const found = rows.map(({ from, to, ...row }) => ({ ...row, period: { from, to } }));
      return keys.map((key) => found.find((movement) => movement[column] === key) ?? null);
    });
  const byId = inOrder('id');
  const byCode = inOrder('code');
  return { find: (id: string) => byId.load(id), findByCode: (code: string) => byCode.load(code) };
}

/** Movements never change after their launch: what is known is kept. */
export function keepMovements(
  tx: EntityManager,
  snapshots: readonly PayloadOf<'partnerships.movement-created.v1'>[],
): Promise<void> {
  const rows = snapshots.map(({ from, to, ...rest }) => ({ ...rest, validFrom: from, validTo: to }));
  return saveRows(tx, MovementRow, rows, 'keep');
}
