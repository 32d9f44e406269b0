import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { EducationLevel, OrganizationEntry, OrganizationKind, Zone } from './organization.ts';
import { entryFields, holdsOn, naturally, type OrganizationFields, toEntry } from './organization-fields.repository.ts';
import { searchQuery } from './search-text.ts';

export type OrganizationFilter = {
  search?: string | null | undefined;
  kinds?: readonly OrganizationKind[] | null | undefined;
  levels?: readonly EducationLevel[] | null | undefined;
  zone?: Zone | null | undefined;
  parent?: string | null | undefined;
  withoutParent?: boolean | null | undefined;
};

type Found = OrganizationFields & { name: string; rank: number };

/** The bodies that live on a day and fit a filter: whole names first when something is searched for, then by name. */
export const organizationList = (em: EntityManager) => ({
  async page(filter: OrganizationFilter, day: Day, args: PageArguments): Promise<Page<OrganizationEntry>> {
    const { kinds, levels, zone, parent, withoutParent } = filter;
    const query = searchQuery(filter.search ?? '');
    const conditions = [
      holdsOn('body', day),
      ...(query?.words.map((word) => sql`body.search like ${`% ${word}%`}`) ?? []),
      ...(kinds ? [sql`body.kind = any(${[...kinds]})`] : []),
      ...(levels ? [sql`body.levels && ${[...levels]}::text[]`] : []),
      ...(zone
        ? [
            sql`exists (select from organization_zone lies where lies.organization_id = body.id and lies.zone = ${zone} and ${holdsOn('lies', day)})`,
          ]
        : []),
      ...(parent
        ? [
            sql`body.id in (select organization_id from organization_placement placed where placed.parent_id = ${parent} and placed.hierarchy = 'ADMINISTRATIVE' and ${holdsOn('placed', day)})`,
          ]
        : []),
      ...(withoutParent
        ? [
            sql`not exists (select from organization_placement placed where placed.organization_id = body.id and placed.hierarchy = 'ADMINISTRATIVE' and ${holdsOn('placed', day)})`,
          ]
        : []),
    ];
    const where = sql.join(conditions, sql` and `);
    const rank = query
      ? sql`case when body.full_names @> array[${query.fullName}]::text[] then 0 when body.own_names @> array[${query.fullName}]::text[] then 1 else 2 end`
      : sql`0`;
    const place = query
      ? sql`(${rank}, ${naturally('known.value')}, body.id)`
      : sql`(${naturally('known.value')}, body.id)`;
    const [afterRank, afterName, afterId] = readCursor(args.after) ?? [];
    const after =
      afterId === undefined
        ? sql`true`
        : query
          ? sql`${place} > (${Number(afterRank)}::int, ${afterName}, ${afterId})`
          : sql`${place} > (${afterName}, ${afterId})`;
    const order = query ? sql`rank, ${naturally('known.value')}, body.id` : sql`${naturally('known.value')}, body.id`;

    const [rows, [total]] = await Promise.all([
      rowsOf(
        em,
        sql<Found>`select ${entryFields('body')}, known.value as name, ${rank} as rank
          from organization body join organization_name known on known.organization_id = body.id and ${holdsOn('known', day)}
          where ${where} and ${after} order by ${order} limit ${pageSize(args) + 1}`,
      ),
      rowsOf(em, sql<{ count: number }>`select count(*) as count from organization body where ${where}`),
    ]);
    return toPage(rows, args, total?.count ?? 0, (row) => [row.rank, row.name, row.id], toEntry);
  },
});
