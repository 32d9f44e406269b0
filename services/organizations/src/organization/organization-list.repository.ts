import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Edge, type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { ListPlace, OrganizationFilter } from '../search/found-body.ts';
import type { RegisterReader } from '../search/register-index.repository.ts';
import type { OrganizationEntry } from './organization.ts';
import { entryFields, type OrganizationFields, toEntry } from './organization-fields.repository.ts';

/** A row of a list of bodies; in a search it says by what else than its name of the day it was found. */
export type OrganizationEdge = Edge<OrganizationEntry> & { matchedName?: string | null; guessed?: boolean };

function placeAfter(args: PageArguments): ListPlace | null {
  const [rank, name, id] = readCursor(args.after) ?? [];
  return id === undefined ? null : { rank: Number(rank), name: String(name), id: String(id) };
}

/** Pages of the register, each with its entries: two statements for one page or for a hundred. */
export async function registerPages(
  em: EntityManager,
  register: RegisterReader,
  filters: readonly OrganizationFilter[],
  day: Day,
  args: PageArguments,
): Promise<Page<OrganizationEntry>[]> {
  const size = pageSize(args) + 1;
  const pages = await register.pages(
    em,
    filters.map((filter) => ({ filter, day, after: placeAfter(args), size })),
  );
  const ids = [...new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id)))];
  const fields = await rowsOf(
    em,
    sql<OrganizationFields>`select ${entryFields('organization')} from organization where id = any(${ids})`,
  );
  const entries = new Map(fields.map((row) => [row.id, toEntry(row)]));
  return pages.map(({ total, rows }) => {
    const there = rows.flatMap((row) => {
      const entry = entries.get(row.id);
      return entry ? [{ ...row, entry }] : [];
    });
    const page = toPage(
      there,
      args,
      total,
      ({ rank, name, id }) => [rank, name, id],
      ({ entry }) => entry,
    );
    const edges = page.edges.map((edge, index): OrganizationEdge => {
      const { matchedName, guessed } = there[index]!;
      return { ...edge, matchedName, guessed };
    });
    return { ...page, edges };
  });
}

/** The bodies that live on a day and fit a filter: the best fits first when something is searched for, then by name. */
export const organizationList = (em: EntityManager, register: RegisterReader) => ({
  async page(filter: OrganizationFilter, day: Day, args: PageArguments): Promise<Page<OrganizationEntry>> {
    const [page] = await registerPages(em, register, [filter], day, args);
    return page!;
  },
});
