import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { RawBuilder } from 'kysely';
import type { MergePart, MergeSubject, Moved } from './merge.ts';

type Pair = { keptId: string; mergedId: string };
type Reference = { part: MergePart; table: string; column: string; key: RawBuilder<string> };

const placeOfPaper = sql<string>`document_id || ' ' || position`;
const byOrganization = { column: 'organization_id', key: sql<string>`id` };

/** Where the tables name an entry, and what tells a row apart in each. */
const references: Record<MergeSubject, readonly Reference[]> = {
  ORGANIZATION: [
    { part: 'APPOINTMENTS', table: 'appointment', ...byOrganization },
    { part: 'RIGHTS', table: 'membership', ...byOrganization },
    { part: 'SYSTEMS', table: 'api_client', ...byOrganization },
    { part: 'INVITATIONS', table: 'invitation', ...byOrganization },
    { part: 'PAPERS_ISSUED', table: 'document_issuer', column: 'organization_id', key: placeOfPaper },
    { part: 'PAPERS_RECEIVED', table: 'document_recipient', column: 'organization_id', key: placeOfPaper },
    { part: 'NUMBER_GAPS', table: 'number_gap', column: 'issuer_id', key: sql`year || ' ' || kind || ' ' || number` },
    { part: 'IMPORTS', table: 'sheet_import', ...byOrganization },
  ],
  PERSON: [
    { part: 'APPOINTMENTS', table: 'appointment', column: 'person_id', key: sql`id` },
    { part: 'ACCOUNTS', table: 'account', column: 'person_id', key: sql`id` },
    { part: 'CODES', table: 'person_code', column: 'person_id', key: sql`code` },
  ],
};

/** What both entries explain alike stays where it is. */
const free = ({ part, key, table, column }: Reference, to: string) =>
  part === 'NUMBER_GAPS'
    ? sql`${key} not in (select ${key} from ${sql.table(table)} where ${sql.ref(column)} = ${to})`
    : sql`true`;

/** How many rows name an entry, by what they are. */
export const countReferences = (em: EntityManager, subject: MergeSubject, id: string) =>
  asService(() => counted(em, subject, id));

async function counted(em: EntityManager, subject: MergeSubject, id: string) {
  const counts = await Promise.all(
    references[subject].map(async ({ part, table, column }) => {
      const [row] = await rowsOf(
        em,
        sql<{ count: number }>`select count(*) as count from ${sql.table(table)} where ${sql.ref(column)} = ${id}`,
      );
      return { part, count: row?.count ?? 0 };
    }),
  );
  return counts.filter(({ count }) => count > 0);
}

/** Lets rows name another entry; answers which they were. */
export const moveReferences = (tx: EntityManager, subject: MergeSubject, from: string, to: string): Promise<Moved> =>
  asService(() => move(tx, subject, from, to));

async function move(tx: EntityManager, subject: MergeSubject, from: string, to: string): Promise<Moved> {
  const moved: Moved = {};
  for (const reference of references[subject]) {
    const { part, table, column, key } = reference;
    const rows = await rowsOf(
      tx,
      sql<{ key: string }>`update ${sql.table(table)} set ${sql.id(column)} = ${to}
        where ${sql.ref(column)} = ${from} and ${free(reference, to)} returning ${key} as key`,
    );
    moved[part] = rows.map((row) => row.key);
  }
  return moved;
}

/** Lets rows that went over name the entry again that they named before. */
export const returnReferences = (tx: EntityManager, subject: MergeSubject, moved: Moved, pair: Pair): Promise<void> =>
  asService(() => giveBack(tx, subject, moved, pair));

async function giveBack(tx: EntityManager, subject: MergeSubject, moved: Moved, { keptId, mergedId }: Pair) {
  for (const { part, table, column, key } of references[subject]) {
    const keys = moved[part] ?? [];
    await rowsOf(
      tx,
      sql`update ${sql.table(table)} set ${sql.id(column)} = ${mergedId}
        where ${sql.ref(column)} = ${keptId} and ${key} = any(${[...keys]})`,
    );
  }
}
