import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { grouped } from './dated-facts.repository.ts';
import type { Hierarchy, OrganizationEntry, OrganizationKind } from './organization.ts';
import { entryFields, holdsOn, naturally, type OrganizationFields, toEntry } from './organization-fields.repository.ts';

export type Below = PageArguments & {
  kinds?: readonly OrganizationKind[] | null | undefined;
  hierarchy: Hierarchy;
  day: Day;
};
type Found = OrganizationFields & { root: string; name: string };

/** Whole subtrees on a day: two statements for one body or for a hundred. */
export function descendants(em: EntityManager) {
  const loaders = new Map<string, DataLoader<string, Page<OrganizationEntry>>>();

  async function pages(roots: readonly string[], below: Below): Promise<Page<OrganizationEntry>[]> {
    const { kinds, hierarchy, day } = below;
    const subtree = sql`with recursive under(root, id) as (
        select parent_id, organization_id from organization_placement placed
        where parent_id = any(${[...roots]}) and hierarchy = ${hierarchy} and ${holdsOn('placed', day)}
        union
        select under.root, placed.organization_id from under
        join organization_placement placed on placed.parent_id = under.id and placed.hierarchy = ${hierarchy} and ${holdsOn('placed', day)}
      )`;
    const fits = kinds ? sql`body.kind = any(${[...kinds]})` : sql`true`;
    const [afterName, afterId] = readCursor(below.after) ?? [];
    const after =
      afterId === undefined ? sql`true` : sql`(${naturally('known.value')}, body.id) > (${afterName}, ${afterId})`;
    const [rows, totals] = await Promise.all([
      rowsOf(
        em,
        sql<Found>`${subtree} select * from (
          select under.root, ${entryFields('body')}, known.value as name,
            row_number() over (partition by under.root order by ${naturally('known.value')}, body.id) as nth
          from under join organization body on body.id = under.id
          join organization_name known on known.organization_id = body.id and ${holdsOn('known', day)}
          where ${fits} and ${after}
        ) found where nth <= ${pageSize(below) + 1} order by nth`,
      ),
      rowsOf(
        em,
        sql<{ root: string; count: number }>`${subtree} select under.root, count(*) as count
          from under join organization body on body.id = under.id where ${fits} and ${holdsOn('body', day)} group by under.root`,
      ),
    ]);
    const counts = new Map(totals.map(({ root, count }) => [root, count]));
    return grouped(roots, rows, ({ root }) => root).map((found, index) =>
      toPage(found, below, counts.get(roots[index]!) ?? 0, (row) => [row.name, row.id], toEntry),
    );
  }

  return (root: string, below: Below): Promise<Page<OrganizationEntry>> => {
    const key = JSON.stringify(below);
    const loader = loaders.get(key) ?? new DataLoader((roots: readonly string[]) => pages(roots, below));
    loaders.set(key, loader);
    return loader.load(root);
  };
}
