import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { UnknownUpload, type Upload } from '../evidence/add-evidence.ts';

/** Holds everybody else off the files of one content until the transaction ends. */
export const lockContent = (tx: EntityManager, hash: string) =>
  rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 0))`);

export function uploads(work: Work) {
  return {
    /** The files are on disk before the row is: a row never points at nothing. */
    keep(photo: Omit<Upload, 'id'>, store: () => Promise<void>): Promise<Upload> {
      return work.transaction(async (tx) => {
        await lockContent(tx, photo.hash);
        await store();
        const id = work.newId('upl');
        await rowsOf(
          tx,
          sql`insert into upload (id, account_id, hash, width, height, created_at)
            values (${id}, ${work.actor.accountId}, ${photo.hash}, ${photo.width}, ${photo.height}, ${work.now()})`,
        );
        work.record(tx, { action: 'keepUpload', subjectType: 'Upload', subjectId: id, after: photo });
        return { id, ...photo };
      });
    },

    /** Attaches the caller's own photo, once. */
    async attach(tx: EntityManager, uploadId: string, evidenceId: string): Promise<Upload> {
      const [upload] = await rowsOf(
        tx,
        sql<Upload>`update upload set evidence_id = ${evidenceId}
          where id = ${uploadId} and account_id = ${work.actor.accountId} and evidence_id is null
          returning id, hash, width, height`,
      );
      if (!upload) throw new UnknownUpload();
      return upload;
    },
  };
}
