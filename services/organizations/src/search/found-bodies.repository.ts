import type { EntityManager } from '@mikro-orm/postgresql';
import type { Period } from '@twinning/domain/period';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { grouped } from '../organization/dated-facts.repository.ts';
import type { Hierarchy } from '../organization/organization.ts';
import type { FoundBody } from './found-body.ts';

type Head = Pick<FoundBody, 'id' | 'kind' | 'levels'> & Period;
type Fact<Value> = Period & Value & { owner: string };

const period = sql`valid_from as "from", valid_to as "to"`;

/** What bodies are found by, a statement for each table whatever their number; those that are gone are left out. */
export async function foundBodies(em: EntityManager, ids: readonly string[]): Promise<FoundBody[]> {
  if (ids.length === 0) return [];
  const facts = async <Value>(table: string, value: ReturnType<typeof sql>) =>
    grouped(
      ids,
      await rowsOf(
        em,
        sql<Fact<Value>>`select organization_id as owner, ${value}, ${period} from ${sql.table(table)}
          where organization_id = any(${[...ids]}) order by valid_from`,
      ),
      ({ owner }) => owner,
    );

  const heads = grouped(
    ids,
    await rowsOf(em, sql<Head>`select id, kind, levels, ${period} from organization where id = any(${[...ids]})`),
    ({ id }) => id,
  );
  const names = await facts<{ value: string }>('organization_name', sql`value`);
  const codes = await facts<{ value: string }>('organization_code', sql`value`);
  const zones = await facts<{ zone: 'URBAN' | 'SUBURBAN' }>('organization_zone', sql`zone`);
  const parents = await facts<{ hierarchy: Hierarchy; parentId: string }>(
    'organization_placement',
    sql`hierarchy, parent_id as "parentId"`,
  );
  return ids.flatMap((id, nth) =>
    heads[nth]!.map(({ from, to, ...head }) => ({
      ...head,
      // The asker's own text: kept twice, a nation's ids would be as many texts more.
      id,
      life: { from, to },
      names: names[nth]!,
      codes: codes[nth]!,
      zones: zones[nth]!,
      parents: parents[nth]!,
    })),
  );
}
