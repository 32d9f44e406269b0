import { auditedRoute } from '@twinning/subgraph/audited-route';
import type { Caller } from '@twinning/subgraph/context';
import type { Context } from '../context.ts';
import { pictureHidden } from '../evidence/evidence.ts';
import { refuse } from './answer.ts';
import { type PhotoFiles, type Size, sizes } from './photo-files.ts';

const isSize = (text: string | undefined): text is Size => sizes.some((size) => size === text);

/** `GET /files/<evidence>/<large|small>`: the policy of the evidence first, then what anybody may see; what may not be seen is not there. */
export const servePhoto = (contextOf: (caller: Caller) => Promise<Context>, files: PhotoFiles) =>
  auditedRoute(contextOf, {
    action: 'photo',
    limit: 0,
    async answer({ actor, evidence, practices, work }, { caller, request }) {
      const [, , id = '', size] = (request.url ?? '').split('?')[0]!.split('/');
      const found = isSize(size) ? ((await evidence.find(id)) ?? (await practices.picture(id))) : null;
      if (!found?.hash || !isSize(size) || pictureHidden(found)) return refuse('NOT_FOUND', caller);
      const etag = `"${found.hash}-${size}"`;
      const headers = { etag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' };
      if (request.headers['if-none-match'] === etag) return { status: 304, headers };
      const picture = await files.get(found.hash, size);
      // What everybody may see is nothing to keep of somebody nobody knows.
      if (actor.accountId !== null) work.noteRead({ action: 'photo', subjectType: 'Evidence', subjectId: id });
      return {
        status: 200,
        headers: { ...headers, 'content-type': 'image/jpeg', 'content-length': picture.length },
        body: picture,
      };
    },
  });
