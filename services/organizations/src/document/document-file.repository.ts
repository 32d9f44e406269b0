import { NotFound, NotYourOrganization } from '@twinning/domain/refusal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import type { Organizations } from '../organization/organization.repository.ts';
import { keepsPapersOf } from './document.policy.ts';
import { type DocumentFile, MOST_FILES, type NewFile } from './document-file.ts';
import type { Documents } from './official-document.repository.ts';
import type { DocumentEntry } from './official-document.ts';
import { paperFormats } from './recognize-paper.ts';

const fields = sql`id, document_id as "documentId", name, media_type as "mediaType", bytes, sha256, recorded_at as "recordedAt"`;

const told = (documentId: string) => ({ subjectType: 'OfficialDocument', subjectId: documentId });

export function documentFiles(work: Work, organizations: Organizations, documents: Documents) {
  const { em } = work;
  const ofPaper = new DataLoader<string, DocumentFile[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<DocumentFile>`select ${fields} from document_file where document_id = any(${[...ids]}) order by position`,
    );
    return grouped(ids, rows, ({ documentId }) => documentId);
  });

  async function find(id: string): Promise<DocumentFile | null> {
    const [file] = await rowsOf(em, sql<DocumentFile>`select ${fields} from document_file where id = ${id}`);
    return file ?? null;
  }

  /** The paper, once it is clear that the caller keeps it. */
  async function kept(documentId: string): Promise<DocumentEntry> {
    const paper = await documents.find(documentId);
    if (!paper) throw new NotFound();
    const issuers = await organizations.findAll(await documents.issuerIds(documentId));
    if (!keepsPapersOf(work.actor, issuers)) throw new NotYourOrganization();
    return paper;
  }

  /** Others who change the files of the paper wait until this transaction is done. */
  const lock = (documentId: string) =>
    rowsOf(em, sql`select id from official_document where id = ${documentId} for update`);

  return {
    find,
    kept,
    of: (documentId: string): Promise<DocumentFile[]> => ofPaper.load(documentId),

    /** The bytes are in the store before the row is; the same file again is the one that is there. Null when full. */
    attach: (documentId: string, { name, format, bytes, sha256 }: NewFile, store: () => Promise<void>) =>
      work.transaction(async (tx): Promise<DocumentFile | null> => {
        await lock(documentId);
        await kept(documentId);
        const there = await rowsOf(
          tx,
          sql<DocumentFile>`select ${fields} from document_file where document_id = ${documentId} order by position`,
        );
        const same = there.find((file) => file.sha256 === sha256);
        if (same) {
          work.audit.repeats();
          return same;
        }
        if (there.length >= MOST_FILES) return null;
        await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);
        await store();
        const id = work.newId('dfl');
        const mediaType = paperFormats[format];
        await rowsOf(
          tx,
          sql`insert into document_file (id, document_id, position, name, media_type, bytes, sha256, account_id, recorded_at)
            values (${id}, ${documentId}, (select coalesce(max(position) + 1, 0) from document_file where document_id = ${documentId}),
              ${name}, ${mediaType}, ${bytes}, ${sha256}, ${work.actor.accountId}, ${work.now()})`,
        );
        work.record(tx, { action: 'attachFile', ...told(documentId), after: { id, name, mediaType, bytes, sha256 } });
        return { id, documentId, name, mediaType, bytes, sha256, recordedAt: work.now() };
      }),

    /** From here on nobody reads it; its bytes go as soon as no other paper has the same. */
    remove: (id: string): Promise<DocumentEntry> =>
      work.transaction(async (tx) => {
        const file = await find(id);
        if (!file) throw new NotFound();
        await lock(file.documentId);
        const paper = await kept(file.documentId);
        await rowsOf(tx, sql`delete from document_file where id = ${id}`);
        await rowsOf(
          tx,
          sql`select organizations_jobs.add_job('forget-file', json_build_object('sha256', ${file.sha256}::text))`,
        );
        const { name, mediaType, bytes, sha256 } = file;
        work.record(tx, {
          action: 'removeDocumentFile',
          ...told(file.documentId),
          before: { id, name, mediaType, bytes, sha256 },
        });
        ofPaper.clear(file.documentId);
        return paper;
      }),
  };
}
