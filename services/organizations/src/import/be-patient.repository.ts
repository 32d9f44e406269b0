import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** A statement about many rows may take longer than one that somebody waits for. */
export const bePatient = (tx: EntityManager): Promise<unknown> => rowsOf(tx, sql`set local statement_timeout = '30s'`);
