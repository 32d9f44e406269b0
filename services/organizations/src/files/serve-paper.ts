import { auditedRoute } from '@twinning/subgraph/audited-route';
import type { Caller } from '@twinning/subgraph/context';
import type { Context } from '../context.ts';
import { refuse } from './answer.ts';
import type { PaperFiles } from './paper-files.ts';

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);

/** `GET /documents/files/<id>`: as public as the paper, and always to be kept, never shown in place. */
export const servePaper = (contextOf: (caller: Caller) => Promise<Context>, files: PaperFiles) =>
  auditedRoute(contextOf, {
    action: 'paper',
    limit: 0,
    async answer({ documentFiles }, { caller, request }) {
      const [, , folder, id = ''] = (request.url ?? '').split('?')[0]!.split('/');
      const file = folder === 'files' ? await documentFiles.find(id) : null;
      if (!file) return refuse('NOT_FOUND', caller);
      const etag = `"${file.sha256}"`;
      const headers = { etag, 'cache-control': 'private, no-cache', 'x-content-type-options': 'nosniff' };
      if (request.headers['if-none-match'] === etag) return { status: 304, headers };
      const bytes = await files.get(file.sha256);
      return {
        status: 200,
        headers: {
          ...headers,
          'content-type': file.mediaType,
          'content-disposition': `attachment; filename="van-ban"; filename*=UTF-8''${encoded(file.name)}`,
          'content-length': bytes.length,
        },
        body: bytes,
      };
    },
  });
