import type { EntityManager } from '@mikro-orm/postgresql';
import type { Announcement } from '@twinning/events/announcement';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Tables } from '../rows.ts';
import { MovementRow, StrandRow } from './movement.row.ts';
import type { Movement, Strand } from './movement.ts';

type Fields = Tables['movement'];

export function movements(work: Work) {
  const db = () => work.em.getKysely<Tables>();
  const byId = new DataLoader<string, Movement | null>((ids) => inOrder(ids, 'id'));
  const byCode = new DataLoader<string, Movement | null>((codes) => inOrder(codes, 'code'), { cache: false });

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
    const strandsOf = Map.groupBy(strands, (strand) => strand.movement_id);
    return rows.map((row) => toMovement(row, strandsOf.get(row.id) ?? []));
  }

  const strandOf = new DataLoader<{ partnershipId: string; code: string }, Strand | null, string>(
    async (keys) => {
      const rows = await db()
        .selectFrom('strand')
        .innerJoin('partnership', 'partnership.movement_id', 'strand.movement_id')
        .select(['partnership.id', 'strand.code', 'strand.title'])
        .where(
          'partnership.id',
          'in',
          keys.map(({ partnershipId }) => partnershipId),
        )
        .execute();
      return keys.map((key) => rows.find(({ id, code }) => id === key.partnershipId && code === key.code) ?? null);
    },
    { cacheKeyFn: ({ partnershipId, code }) => `${partnershipId} ${code}` },
  );

  return {
    /** The strand of a commitment or plan item of a partnership. */
    strandOf: (partnershipId: string, code: string | null) =>
      code === null ? null : strandOf.load({ partnershipId, code }),

    strandCodes: async (movementId: string): Promise<string[]> =>
      (await byId.load(movementId))?.strands.map(({ code }) => code) ?? [],

    find: (id: string) => byId.load(id),
    findByCode: (code: string) => byCode.load(code),
    findAll: () => select((all) => all.limit(100)),

    /** The movement of this code, if there is one; holds back whoever wants the same code until we are done. */
    async findTaken(code: string): Promise<Movement | null> {
      await rowsOf(work.em, sql`select pg_advisory_xact_lock(hashtextextended(${`movement ${code}`}, 0))`);
      return byCode.load(code);
    },

    /** Saves a new movement and tells the others. */
    add: (movement: Movement): Promise<Movement> =>
      work.transaction(async (tx) => {
        await saveMovements(tx, [movement]);
        await work.announce(tx, [created(movement)]);
        byId.clear(movement.id);
        return movement;
      }),
  };
}

export async function saveMovements(tx: EntityManager, movements: readonly Movement[]): Promise<void> {
  await saveRows(tx, MovementRow, movements.map(toRow));
  await saveRows(
    tx,
    StrandRow,
    movements.flatMap(({ id, strands }) =>
      strands.map((strand, position) => ({ movementId: id, position, ...strand })),
    ),
  );
}

const created = ({ id, code, name, strands, period }: Movement): Announcement => ({
  type: 'partnerships.movement-created.v1',
  subjectId: id,
  payload: { id, code, name, strands: [...strands], ...period },
});

const toRow = ({ period, strands: _, ...movement }: Movement) => ({
  ...movement,
  aliases: [...movement.aliases],
  periodsCited: [...movement.periodsCited],
  provenance: [...movement.provenance],
  validFrom: period.from,
  validTo: period.to,
});

function toMovement(row: Fields, strands: readonly Strand[]): Movement {
  const { id, version, code, name, aliases, valid_from, valid_to, provenance, generated } = row;
  return {
    id,
    version,
    code,
    name,
    aliases,
    provenance,
    generated,
    strands: strands.map((strand) => ({ code: strand.code, title: strand.title })),
    period: { from: valid_from, to: valid_to },
    organizerId: row.organizer_id,
    foundingDocumentId: row.founding_document_id,
    periodsCited: row.periods_cited,
  };
}
