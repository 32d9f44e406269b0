import type { Work } from '@twinning/persistence/work';
import type { uploads } from '../upload/upload.repository.ts';
import { photo } from './add-evidence.ts';
import type { evidence } from './evidence.repository.ts';
import type { ConsentState, Evidence } from './evidence.ts';

type Given = { uploadId: string; caption?: string | null | undefined; consent: ConsentState };

export function photos(work: Work, shown: ReturnType<typeof evidence>, sent: ReturnType<typeof uploads>) {
  return {
    /** Attaches uploads to an activity in the running transaction: all of them or none. */
    attach: (activityId: string, organizationId: string, given: readonly Given[]): Promise<Evidence[]> =>
      work.transaction(async (tx) => {
        const added: Evidence[] = [];
        for (const { uploadId, caption, consent } of given) {
          const id = work.newId('evi');
          const facts = { id, caption: caption || null, consent, addedAt: work.now(), addedBy: organizationId };
          added.push(photo(activityId, facts, await sent.attach(tx, uploadId, id)));
        }
        await shown.add(tx, added);
        return added;
      }),
  };
}
