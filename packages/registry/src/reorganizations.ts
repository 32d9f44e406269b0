import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, seesEverything } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';

export type RegisteredReorganization = {
  id: string;
  version: number;
  state: 'DRAFT' | 'APPLIED' | 'UNDONE';
  title: string;
  effectiveOn: Day;
};

/** The decrees that somebody may know of, by their ids: drafts and undone ones are for the department and auditors. */
export async function reorganizationsFor(
  em: EntityManager,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, RegisteredReorganization>> {
  const rows = await rowsOf(
    em,
    sql<RegisteredReorganization>`select id, version, state, title, effective_on as "effectiveOn"
      from registry_reorganization
      where id = any(${[...ids]}::text[]) and (state = 'APPLIED' or ${seesEverything(actor)}::boolean)`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
