import type { EntitySchema, InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from './sql.ts';

type Plain<Schema> = InferEntity<Schema>;

/** The columns of a table as its row declares them; a day or an instant is written as a text the database understands. */
export type Fields<Schema> = { [Name in keyof Plain<Schema> & string]: Plain<Schema>[Name] };

/**
 * Writes any number of rows in one statement, whatever their number: new ones are added, those with a known key replaced.
 * `'keep'` leaves the known ones as they are.
 */
export async function saveRows<Schema extends EntitySchema>(
  tx: EntityManager,
  row: Schema,
  data: readonly Fields<Schema>[],
  known: 'replace' | 'keep' = 'replace',
): Promise<void> {
  if (data.length === 0) return;
  const { tableName, props } = tx.getMetadata(row);
  const columns = props
    .filter(({ generated }) => !generated)
    .map((property) => ({
      name: property.name,
      column: property.fieldNames[0]!,
      type: property.columnTypes[0]!,
      primary: property.primary === true,
    }));
  const list = (parts: readonly ReturnType<typeof sql>[]) => sql.join(parts);
  const others = columns.filter(({ primary }) => !primary);
  const conflict =
    known === 'keep' || others.length === 0
      ? sql`nothing`
      : sql`update set ${list(others.map(({ column }) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`;
  await rowsOf(
    tx,
    sql`insert into ${sql.table(tableName)} (${list(columns.map(({ column }) => sql.ref(column)))})
      select ${list(columns.map(({ name }) => sql.id(name)))}
      from jsonb_to_recordset(${JSON.stringify(data)}::jsonb)
        as given(${list(columns.map(({ name, type }) => sql`${sql.id(name)} ${sql.raw(type)}`))})
      on conflict (${list(columns.filter(({ primary }) => primary).map(({ column }) => sql.ref(column)))}) do ${conflict}`,
  );
}
