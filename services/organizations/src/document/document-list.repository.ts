import type { EntityManager } from '@mikro-orm/postgresql';
import { fold } from '@twinning/domain/fold';
import type { DatePrecision } from '@twinning/domain/partial-date';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import type { Provenance } from '../organization/organization.ts';
import { normalizedSymbol } from './normalized-symbol.ts';
import type { DocumentEntry, DocumentKind } from './official-document.ts';

export type DocumentFields = {
  id: string;
  version: number;
  kind: DocumentKind;
  symbol: string | null;
  abstract: string | null;
  issued_on: string | null;
  precision: DatePrecision;
  generated: boolean;
  provenance: Provenance[];
};

export const toDocument = ({ issued_on, precision, ...row }: DocumentFields): DocumentEntry => ({
  ...row,
  issuedOn: { value: issued_on, precision },
});

export const documentFields = sql`paper.id, paper.version, kind, symbol, abstract, issued_on, precision, generated, provenance`;

type Found = DocumentFields & { owner: string; placed: string };
const placed = sql`coalesce(issued_on, '-infinity'::date)`;
const newestFirst = sql`${placed} desc, paper.id desc`;

function following({ after }: PageArguments) {
  const [day, id] = readCursor(after) ?? [];
  return id === undefined ? sql`true` : sql`(${placed}, paper.id) < (${day}::date, ${id})`;
}

const page = (rows: readonly Found[], args: PageArguments, count: number): Page<DocumentEntry> =>
  toPage(
    rows,
    args,
    count,
    (row) => [row.placed, row.id],
    ({ owner: _, placed: __, ...row }) => toDocument(row),
  );

/** Papers, the newest first; those without a day come last. */
export function documentList(em: EntityManager) {
  /** Pages of many owners at once: two statements for one owner or for a hundred. */
  const owned = (table: string, owner: string) => {
    const loaders = new Map<string, DataLoader<string, Page<DocumentEntry>>>();
    const pages = async (owners: readonly string[], args: PageArguments): Promise<Page<DocumentEntry>[]> => {
      const asked = sql`${sql.ref(`link.${owner}`)} = any(${[...owners]})`;
      const [rows, totals] = await Promise.all([
        rowsOf(
          em,
          sql<Found>`select * from (
            select ${sql.ref(`link.${owner}`)} as owner, ${placed}::text as placed, ${documentFields},
              row_number() over (partition by ${sql.ref(`link.${owner}`)} order by ${newestFirst}) as nth
            from ${sql.table(table)} link join official_document paper on paper.id = link.document_id
            where ${asked} and ${following(args)}
          ) found where nth <= ${pageSize(args) + 1} order by nth`,
        ),
        rowsOf(
          em,
          sql<{
            owner: string;
            count: number;
          }>`select ${sql.ref(`link.${owner}`)} as owner, count(*) as count from ${sql.table(table)} link where ${asked} group by 1`,
        ),
      ]);
      const counts = new Map(totals.map((total) => [total.owner, total.count]));
      return grouped(owners, rows, (row) => row.owner).map((found, index) =>
        page(found, args, counts.get(owners[index]!) ?? 0),
      );
    };
    return (id: string, args: PageArguments): Promise<Page<DocumentEntry>> => {
      const key = JSON.stringify(args);
      const loader = loaders.get(key) ?? new DataLoader((owners: readonly string[]) => pages(owners, args));
      loaders.set(key, loader);
      return loader.load(id);
    };
  };

  return {
    issuedBy: owned('document_issuer', 'organization_id'),
    citing: owned('document_legal_basis', 'basis_id'),

    /** Papers whose symbol and abstract hold every word that is typed, or that bear the symbol, however it is spelt. */
    async search(typed: string, symbol: string | null, args: PageArguments): Promise<Page<DocumentEntry>> {
      const words = fold(typed)
        .split(' ')
        .filter((word) => word !== '');
      const bears = symbol === null ? sql`true` : sql`normalized_symbol = ${normalizedSymbol(symbol)}`;
      const where = sql.join([bears, ...words.map((word) => sql`search like ${`% ${word}%`}`)], sql` and `);
      const [rows, [total]] = await Promise.all([
        rowsOf(
          em,
          sql<Found>`select '' as owner, ${placed}::text as placed, ${documentFields} from official_document paper
            where ${where} and ${following(args)} order by ${newestFirst} limit ${pageSize(args) + 1}`,
        ),
        rowsOf(em, sql<{ count: number }>`select count(*) as count from official_document where ${where}`),
      ]);
      return page(rows, args, total?.count ?? 0);
    },
  };
}
