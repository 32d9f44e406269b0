import type { Caller } from '@twinning/subgraph/context';
import type { Route } from '@twinning/subgraph/serve';
import type { Context } from '../context.ts';
import { organizationsOf } from '../reader/reader.ts';
import { answerJson, refuse } from './answer.ts';
import type { PhotoFiles } from './photo-files.ts';
import { NotAPhoto, type ReEncoded, reEncode } from './re-encode.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/** `POST /uploads`: the body is the photo; the answer names the upload that a record can attach. */
export const receiveUpload = (contextOf: (caller: Caller) => Promise<Context>, files: PhotoFiles): Route => ({
  limit: MOST_BYTES,
  tooLarge: (caller, response) => refuse(response, 'FILE_TOO_LARGE', caller),
  async answer(caller, body, _request, response) {
    const { actor, uploads } = await contextOf(caller);
    if (!actor.accountId) return refuse(response, 'UNAUTHENTICATED', caller);
    if (organizationsOf(actor).length === 0) return refuse(response, 'FORBIDDEN', caller);
    const photo = await reEncoded(body);
    if (!photo) return refuse(response, 'NOT_A_PHOTO', caller);
    const { hash, width, height } = photo;
    const { id: uploadId } = await uploads.keep({ hash, width, height }, () => files.put(photo));
    answerJson(response, 201, { uploadId, width, height, hash });
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
