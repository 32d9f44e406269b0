import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Hierarchy } from './organization.ts';

/** Whoever sets superiors in an order waits here: two changes that are sound alone may close a circle together. */
export const lockHierarchy = (tx: EntityManager, hierarchy: Hierarchy): Promise<unknown> =>
  rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`hierarchy ${hierarchy}`}, 0))`);
