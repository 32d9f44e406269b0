import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { type Viewpoints, visibleTo } from '../viewpoint/viewpoint.repository.ts';
import type { Nomination, NominationStatus } from './nomination.ts';
import { type NominationFields, toNomination } from './nomination-fields.repository.ts';

export type NominationFilter = {
  roundId: string;
  categoryId?: string | null;
  status?: readonly NominationStatus[] | null | undefined;
};
type OfOrganization = { organizationId: string } & PageArguments;

/** Lists of nominations: only what the caller may see is in the rows and in the counts. */
export function nominationLists(work: Work, viewpoints: Viewpoints) {
  const cursorOf = ({ id }: NominationFields) => [id];

  /** Pages of several organizations asked alike: two statements for all of them. */
  async function pages(ids: string[], page: PageArguments): Promise<Map<string, Page<Nomination>>> {
    const visible = visibleTo(await viewpoints.here());
    const size = pageSize(page);
    const after = readCursor(page.after)?.[0] ?? null;
    const counts = await rowsOf(
      work.em,
      sql<{
        owner: string;
        count: number;
      }>`select owner.id as owner, count(*) as count from unnest(${ids}::text[]) as owner(id)
        join nomination on owner.id in (nomination.organization_id, nomination.nominator_id) where ${visible} group by owner.id`,
    );
    const rows = await rowsOf(
      work.em,
      sql<
        NominationFields & { owner: string }
      >`select page.*, owner.id as owner from unnest(${ids}::text[]) as owner(id)
        cross join lateral (select nomination.* from nomination
          where owner.id in (nomination.organization_id, nomination.nominator_id) and ${visible}
            and (${after}::text is null or nomination.id < ${after}) order by nomination.id desc limit ${size + 1}) page
        order by page.id desc`,
    );
    const of = Map.groupBy(rows, ({ owner }) => owner);
    const total = new Map(counts.map(({ owner, count }) => [owner, count]));
    return new Map(ids.map((id) => [id, toPage(of.get(id) ?? [], page, total.get(id) ?? 0, cursorOf, toNomination)]));
  }

  const byOrganization = new DataLoader<OfOrganization, Page<Nomination>, string>(
    async (keys) => {
      const groups = Map.groupBy(keys, ({ first, after }) => JSON.stringify([first, after]));
      const found = await Promise.all(
        [...groups.values()].map(async (group) => {
          const { first, after } = group[0]!;
          return pages(
            group.map(({ organizationId }) => organizationId),
            { first, after },
          );
        }),
      );
      const order = [...groups.keys()];
      return keys.map((key) => found[order.indexOf(JSON.stringify([key.first, key.after]))]!.get(key.organizationId)!);
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );

  return {
    ofOrganization: (key: OfOrganization) => byOrganization.load(key),

    /** Nominations of a round, the youngest first. */
    async findPage(
      { roundId, categoryId = null, status }: NominationFilter,
      page: PageArguments,
    ): Promise<Page<Nomination>> {
      const size = pageSize(page);
      const after = readCursor(page.after)?.[0] ?? null;
      const wanted = sql`nomination.round_id = ${roundId}
        and (${categoryId}::text is null or nomination.category_id = ${categoryId})
        and (${status ? [...status] : null}::text[] is null or nomination.status = any(${status ? [...status] : null}::text[]))
        and ${visibleTo(await viewpoints.here())}`;
      const [counted] = await rowsOf(
        work.em,
        sql<{ count: number }>`select count(*) as count from nomination where ${wanted}`,
      );
      const rows = await rowsOf(
        work.em,
        sql<NominationFields>`select * from nomination where ${wanted} and (${after}::text is null or id < ${after}) order by id desc limit ${size + 1}`,
      );
      return toPage(rows, page, counted?.count ?? 0, cursorOf, toNomination);
    },
  };
}
