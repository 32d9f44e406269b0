import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Removes the bytes of a file that no paper has any more; whoever attaches the same bytes waits or keeps them. */
export const forgetFile = (em: EntityManager, sha256: string, remove: (sha256: string) => Promise<void>) =>
  em.fork().transactional(async (tx) => {
    await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);
    const [used] = await rowsOf(tx, sql`select from document_file where sha256 = ${sha256} limit 1`);
    if (!used) await remove(sha256);
  });
