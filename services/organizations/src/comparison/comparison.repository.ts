import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { CodeScheme } from '../organization/organization.ts';
import {
  entryFields,
  holdsOn,
  naturally,
  type OrganizationFields,
  toEntry,
} from '../organization/organization-fields.repository.ts';
import { type Comparison, type Difference, type DifferenceKind, namedOn, type TurningDay } from './comparison.ts';
import { differences } from './difference.repository.ts';

type Found = OrganizationFields & {
  name: string;
  scheme: CodeScheme | null;
  before: string | null;
  after: string | null;
};

/** The days that are listed at most: those on which the most bodies changed. */
const MOST_DAYS = 200;

export const comparisons = (em: EntityManager) => ({
  /** How many bodies are different in one way. */
  async count(comparison: Comparison, kind: DifferenceKind): Promise<number> {
    const [row] = await rowsOf(
      em,
      sql<{ count: number }>`select count(*) as count from (${differences(comparison, kind)}) different`,
    );
    return row?.count ?? 0;
  },

  async page(comparison: Comparison, kind: DifferenceKind, args: PageArguments): Promise<Page<Difference>> {
    const [afterName, afterId, afterScheme] = readCursor(args.after) ?? [];
    const place = sql`(${naturally('known.value')}, body.id, coalesce(different.scheme, ''))`;
    const rest = afterId === undefined ? sql`true` : sql`${place} > (${afterName}, ${afterId}, ${afterScheme})`;
    const [rows, totalCount] = await Promise.all([
      rowsOf(
        em,
        sql<Found>`select ${entryFields('body')}, known.value as name, different.scheme, different.before, different.after
          from (${differences(comparison, kind)}) different join organization body on body.id = different.id
          join organization_name known on known.organization_id = body.id and ${holdsOn('known', namedOn(kind, comparison))}
          where ${rest} order by ${naturally('known.value')}, body.id, coalesce(different.scheme, '') limit ${pageSize(args) + 1}`,
      ),
      this.count(comparison, kind),
    ]);
    const toDifference = ({ scheme, before, after, ...row }: Found) => ({
      kind,
      entry: toEntry(row),
      scheme,
      before,
      after,
    });
    return toPage(rows, args, totalCount, (row) => [row.name, row.id, row.scheme ?? ''], toDifference);
  },

  /** The days up to one on which bodies began, ended or became others, the oldest first. */
  async turningDays(until: Day): Promise<TurningDay[]> {
    const facts = ['organization_name', 'organization_code', 'organization_placement', 'organization_zone'];
    const edges = facts.flatMap((table) => [
      sql`select valid_from as day, organization_id from ${sql.table(table)}`,
      sql`select valid_to as day, organization_id from ${sql.table(table)}`,
    ]);
    const rows = await rowsOf(
      em,
      sql<TurningDay>`select day as "on", count(distinct organization_id) as bodies from (
          select valid_from as day, id as organization_id from organization
          union all select valid_to, id from organization
          union all ${sql.join(edges, sql` union all `)}
        ) edge where day <= ${until}::date group by day order by bodies desc, day desc limit ${MOST_DAYS}`,
    );
    return rows.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  },
});
