import type { Actor } from '@twinning/domain/actor';
import { fold } from '@twinning/domain/fold';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { Tables } from '../rows.ts';
import { childPages } from './page-loader.repository.ts';
import type { Partnership, PartnershipLevel, PartnershipStatus } from './partnership.ts';
import { toPartnerships } from './partnership-rows.repository.ts';
import { everUnder, readable } from './reading.repository.ts';

export type PartnershipFilter = {
  movementCode?: string | null | undefined;
  movementId?: string | null | undefined;
  level?: PartnershipLevel | null | undefined;
  status?: readonly PartnershipStatus[] | null | undefined;
  party?: string | null | undefined;
  under?: string | null | undefined;
  search?: string | null | undefined;
};

/** Lists of partnerships, the youngest first; each holds what the caller may read and nothing else. */
export function partnershipLists(work: Work) {
  const { em, actor } = work;

  async function nodes(ids: readonly string[]): Promise<Map<string, Partnership>> {
    if (ids.length === 0) return new Map();
    const rows = await em.getKysely<Tables>().selectFrom('partnership').selectAll().where('id', 'in', ids).execute();
    return new Map((await toPartnerships(em, rows)).map((partnership) => [partnership.id, partnership]));
  }

  return {
    async list(filter: PartnershipFilter, page: PageArguments): Promise<Page<Partnership>> {
      const size = pageSize(page);
      const after = readCursor(page.after)?.[0] ?? null;
      const where = sql.join(conditions(filter, actor), sql` and `);
      const [counted, rows] = await Promise.all([
        rowsOf(em, sql<{ total: number }>`select count(*)::int as total from partnership where ${where}`),
        rowsOf(
          em,
          sql<Tables['partnership']>`select * from partnership
            where ${where} and (${after}::text is null or id < ${after}::text) order by id desc limit ${size + 1}`,
        ),
      ]);
      const found = await toPartnerships(em, rows);
      return toPage(
        found,
        { ...page, first: size },
        counted[0]?.total ?? 0,
        ({ id }) => [id],
        (one) => one,
      );
    },

    childrenOf: childPages(em, {
      direction: 'desc',
      nodes,
      entries: (owners) => sql`select parent_id as owner, id as key from partnership
        where parent_id = any(${[...owners]}) and ${readable(actor)}`,
    }),

    ofOrganization: childPages(em, {
      direction: 'desc',
      nodes,
      entries: (owners) => sql`select party.organization_id as owner, partnership.id as key from partnership
        join partnership_party party on party.partnership_id = partnership.id
        where party.organization_id = any(${[...owners]}) and ${readable(actor)}`,
    }),

    documentsOf: childPages<{ id: string }>(em, {
      direction: 'asc',
      nodes: async (keys) => new Map(keys.map((key) => [key, { id: key.split(' ')[1]! }])),
      entries: (owners) => sql`select partnership_id as owner, lpad(position::text, 6, '0') || ' ' || document_id as key
        from partnership_document where partnership_id = any(${[...owners]})`,
    }),
  };
}

function conditions(filter: PartnershipFilter, actor: Actor) {
  const { movementCode, movementId, level, status, party, under } = filter;
  const searched = fold(filter.search ?? '');
  const asked = [
    movementCode && sql`movement_id = (select movement.id from movement where code = ${movementCode})`,
    movementId && sql`movement_id = ${movementId}`,
    level && sql`level = ${level}`,
    status && sql`status = any(${[...status]})`,
    party && sql`id in (select partnership_id from partnership_party where organization_id = ${party})`,
    under && sql`id in (select partnership_id from partnership_party where organization_id in (${everUnder(under)}))`,
    searched && sql`searched like ${`%${searched}%`}`,
  ];
  return [readable(actor), ...asked.filter((condition) => condition !== null && typeof condition === 'object')];
}
