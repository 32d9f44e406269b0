import { auditedRoute, jsonReply } from '@twinning/subgraph/audited-route';
import type { Caller } from '@twinning/subgraph/context';
import type { Context } from '../context.ts';
import { organizationsOf } from '../reader/reader.ts';
import { refuse } from './answer.ts';
import type { PhotoFiles } from './photo-files.ts';
import { NotAPhoto, type ReEncoded, reEncode } from './re-encode.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/** `POST /uploads`: the body is the photo; the answer names the upload that a record can attach. */
export const receiveUpload = (contextOf: (caller: Caller) => Promise<Context>, files: PhotoFiles) =>
  auditedRoute(contextOf, {
    action: 'keepUpload',
    limit: MOST_BYTES,
    tooLarge: (caller) => refuse('FILE_TOO_LARGE', caller),
    async answer({ actor, uploads }, { caller, body }) {
      if (!actor.accountId) return refuse('UNAUTHENTICATED', caller);
      if (organizationsOf(actor).length === 0) return refuse('FORBIDDEN', caller);
      const photo = await reEncoded(body);
      if (!photo) return refuse('NOT_A_PHOTO', caller);
      const { hash, width, height } = photo;
      const { id: uploadId } = await uploads.keep({ hash, width, height }, () => files.put(photo));
      return jsonReply(201, { uploadId, width, height, hash });
    },
  });

async function reEncoded(body: Buffer): Promise<ReEncoded | null> {
  try {
    return await reEncode(body);
  } catch (error) {
    if (error instanceof NotAPhoto) return null;
    throw error;
  }
}
