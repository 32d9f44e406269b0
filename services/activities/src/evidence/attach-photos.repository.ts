import type { Work } from '@twinning/persistence/work';
import type { uploads } from '../upload/upload.repository.ts';
import { photo } from './add-evidence.ts';
import type { evidence } from './evidence.repository.ts';
import type { ConsentState, Evidence } from './evidence.ts';

type Parts = {
  work: Work;
  evidence: ReturnType<typeof evidence>;
  uploads: ReturnType<typeof uploads>;
};
type Given = { uploadId: string; caption?: string | null | undefined; consent: ConsentState };

/** Attaches uploads to an activity in the running transaction: all of them or none. */
export function attachPhotos(
  { work, evidence, uploads }: Parts,
  activity: { id: string },
  organizationId: string,
  given: readonly Given[],
): Promise<Evidence[]> {
  return work.transaction(async (tx) => {
    const added: Evidence[] = [];
    for (const { uploadId, caption, consent } of given) {
      const shown = {
        id: work.newId('evi'),
        caption: caption || null,
        consent,
        addedAt: work.now(),
        addedBy: organizationId,
      };
      added.push(photo(activity.id, shown, await uploads.attach(tx, uploadId, shown.id)));
    }
    await evidence.add(tx, added);
    return added;
  });
}
