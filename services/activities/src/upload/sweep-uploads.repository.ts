import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { PhotoFiles } from '../files/photo-files.ts';
import { lockContent } from './upload.repository.ts';

const BATCH = 100;

/** Removes uploads that nobody attached within a day, and their files unless something else shows the same photo. */
export async function sweepUploads(em: EntityManager, files: Pick<PhotoFiles, 'remove'>): Promise<number> {
  const stale = await rowsOf(
    em,
    sql<{ id: string; hash: string }>`select id, hash from upload
      where evidence_id is null and created_at < now() - interval '24 hours' order by created_at limit ${BATCH}`,
  );
  for (const { id, hash } of stale)
    await em.fork().transactional(async (tx) => {
      await lockContent(tx, hash);
      await rowsOf(tx, sql`delete from upload where id = ${id} and evidence_id is null`);
      const [used] = await rowsOf(
        tx,
        sql`select 1 from upload where hash = ${hash} union all select 1 from evidence where hash = ${hash} limit 1`,
      );
      if (!used) await files.remove(hash);
    });
  return stale.length;
}
