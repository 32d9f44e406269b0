import type { EntityManager } from '@mikro-orm/postgresql';
import type { Announcement } from '@twinning/events/announcement';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Tables } from '../rows.ts';
import { MovementRow, StrandRow } from './movement.row.ts';
import type { Movement, Strand } from './movement.ts';

type Fields = Tables['movement'];

export function movements(work: Work) {
  const db = () => work.em.getKysely<Tables>();
  const byId = new DataLoader<string, Movement | null>((ids) => inOrder(ids, 'id'));
  const byCode = new DataLoader<string, Movement | null>((codes) => inOrder(codes, 'code'));

  async function inOrder(keys: readonly string[], column: 'id' | 'code'): Promise<(Movement | null)[]> {
    const found = await select((query) => query.where(column, 'in', keys));
    return keys.map((key) => found.find((movement) => movement[column] === key) ?? null);
  }

  type Query = ReturnType<typeof query>;
  const query = () => db().selectFrom('movement').selectAll();

  async function select(narrow: (query: Query) => Query): Promise<Movement[]> {
    const rows = await narrow(query()).orderBy('valid_from', 'desc').orderBy('code').execute();
    const strands = await db()
      .selectFrom('strand')
      .selectAll()
      .where('movement_id', 'in', ['', ...rows.map(({ id }) => id)])
      .orderBy('position')
      .execute();
    return rows.map((row) =>
      toMovement(
        row,
        strands.filter((strand) => strand.movement_id === row.id),
      ),
    );
  }

  return {
    find: (id: string) => byId.load(id),
    findByCode: (code: string) => byCode.load(code),
    findAll: () => select((all) => all),

    /** Saves a new movement and tells the others. */
    add: (movement: Movement): Promise<Movement> =>
      work.transaction(async (tx) => {
        insert(tx, movement);
        await work.announce(tx, [created(movement)]);
        return movement;
      }),
  };
}

function insert(tx: EntityManager, movement: Movement): void {
  const { id, version, code, name, aliases, strands, period, foundingDocumentId } = movement;
  tx.create(MovementRow, {
    id,
    version,
    code,
    name,
    aliases: [...aliases],
    validFrom: period.from,
    validTo: period.to,
    foundingDocumentId,
  });
  strands.forEach((strand, position) => {
    tx.create(StrandRow, { movementId: id, position, ...strand });
  });
}

const created = ({ id, code, name, strands, period }: Movement): Announcement => ({
  type: 'partnerships.movement-created.v1',
  subjectId: id,
  payload: { id, code, name, strands: [...strands], ...period },
});

function toMovement(row: Fields, strands: readonly Strand[]): Movement {
  const { id, version, code, name, aliases, valid_from, valid_to, founding_document_id } = row;
  return {
    id,
    version,
    code,
    name,
    aliases,
    strands: strands.map((strand) => ({ code: strand.code, title: strand.title })),
    period: { from: valid_from, to: valid_to },
    foundingDocumentId: founding_document_id,
  };
}
