import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Asked, Found, FoundBody } from './found-body.ts';
import { registerIndex } from './register-index.ts';

type Touched = { id: string; transaction: string; horizon: string; body: Omit<FoundBody, 'id'> | null };
type Place = { transaction: string; id: string };

const CHUNK = 5000;

const period = sql`'from', valid_from, 'to', valid_to`;
const facts = (table: string, fields: ReturnType<typeof sql>, where = sql`true`) =>
  sql`coalesce((select json_agg(json_build_object(${fields}, ${period}) order by valid_from)
    from ${sql.table(table)} fact where fact.organization_id = body.id and ${where}), '[]')`;

/** Bodies that a transaction has touched which had not ended at the horizon, or all. */
const touched = (em: EntityManager, { transaction, id }: Place): Promise<Touched[]> =>
  rowsOf(
    em,
    sql<Touched>`select touch.organization_id as id, touch.transaction::text,
        pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
        case when body.id is not null then json_build_object(
          'kind', body.kind, 'levels', body.levels, 'life', json_build_object(${period}),
          'names', ${facts('organization_name', sql`'value', value`)},
          'codes', ${facts('organization_code', sql`'value', value`)},
          'zones', ${facts('organization_zone', sql`'zone', zone`)},
          'parents', ${facts('organization_placement', sql`'parentId', parent_id`, sql`fact.hierarchy = 'ADMINISTRATIVE'`)}
        ) end as body
      from organization_touch touch left join organization body on body.id = touch.organization_id
      where (touch.transaction, touch.organization_id) > (${transaction}::xid8, ${id})
        and touch.transaction < pg_snapshot_xmax(pg_current_snapshot())
      order by touch.transaction, touch.organization_id limit ${CHUNK}`,
  );

/**
 * One index for a process. Before it answers it reads what has changed since it last did, so that it never says less than
 * the tables: what was touched by a transaction that had not ended then is read again.
 */
export function registerReader() {
  const index = registerIndex();
  const seen = new Map<string, string>();
  let horizon = '0';
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;

  async function read(em: EntityManager): Promise<void> {
    let place: Place = { transaction: horizon, id: '' };
    let next: string | null = null;
    for (;;) {
      const rows = await touched(em, place);
      next ??= rows[0]?.horizon ?? null;
      const news = rows.filter(({ id, transaction }) => seen.get(id) !== transaction);
      index.put(
        news.flatMap(({ id, body }) => (body ? [{ id, ...body }] : [])),
        news.flatMap(({ id, body }) => (body ? [] : [id])),
      );
      for (const { id, transaction } of news) seen.set(id, transaction);
      const last = rows.at(-1);
      if (!last || rows.length < CHUNK) break;
      place = last;
    }
    horizon = next ?? horizon;
  }

  async function run(em: EntityManager): Promise<void> {
    running = read(em);
    try {
      await running;
    } finally {
      running = null;
    }
  }

  /** Whoever comes while others read waits for the next reading: theirs may have begun before what he has written. */
  async function catchUp(em: EntityManager): Promise<void> {
    if (waiting) return waiting;
    if (!running) return run(em);
    waiting = running
      .catch(() => undefined)
      .then(() => {
        waiting = null;
        return run(em);
      });
    return waiting;
  }

  return {
    catchUp,
    async page(em: EntityManager, asked: Asked): Promise<{ total: number; rows: Found[] }> {
      await catchUp(em);
      return index.page(asked);
    },
  };
}

export type RegisterReader = ReturnType<typeof registerReader>;
