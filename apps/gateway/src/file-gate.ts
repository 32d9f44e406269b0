import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BodyTooLarge, readBody } from '@twinning/subgraph/read-body';
import { type Reach, type Request, ServiceUnavailable } from './reach-service.ts';

const LARGEST = 20 * 1024 * 1024;
const passedOn = [
  'content-type',
  'content-length',
  'etag',
  'cache-control',
  'x-content-type-options',
  'content-disposition',
];

/** Nothing else gets through: `/files/../graphql` would reach a service beside its graph. */
const PHOTO = /^\/files\/[\w-]{1,60}\/[a-z]{1,10}$/;

const notThere = {
  vi: 'Không tìm thấy ảnh, hoặc bạn không được xem ảnh này.',
  en: 'There is no such photo, or you may not see it.',
};
const tooLarge = {
  vi: 'Ảnh lớn hơn 20 MB. Hãy giảm kích thước ảnh rồi gửi lại.',
  en: 'The photo is larger than 20 MB. Make it smaller and send it again.',
};

function refuse(outgoing: ServerResponse, status: number, code: string, message: string, requestId: string): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  outgoing.end(JSON.stringify({ error: { code, message, requestId } }));
}

/** Hands photos to the service that keeps them, and back: the service decides who may see which. */
export const fileGate =
  (reach: Reach) =>
  async (path: string, request: Request, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { requestId, language } = request;
    const upload = path === '/uploads';
    if (incoming.method !== (upload ? 'POST' : 'GET')) return void outgoing.writeHead(405).end();
    if (!upload && !PHOTO.test(path)) return refuse(outgoing, 404, 'NOT_FOUND', notThere[language], requestId);
    const etag = incoming.headers['if-none-match'];
    try {
      // Nobody's photos are refused by the service; until then they cost no memory here.
      const body = upload ? await readBody(incoming, LARGEST, request.accountId !== null) : undefined;
      const answer = await reach(
        'activities',
        request,
        {
          method: upload ? 'POST' : 'GET',
          ...(body && { body: new Uint8Array(body) }),
          headers: etag ? { 'if-none-match': etag } : {},
        },
        path,
      );
      for (const name of passedOn) {
        const value = answer.headers.get(name);
        if (value) outgoing.setHeader(name, value);
      }
      outgoing.writeHead(answer.status);
      if (answer.body) await pipeline(Readable.fromWeb(answer.body as never), outgoing);
      else outgoing.end();
    } catch (error) {
      if (error instanceof BodyTooLarge) return refuse(outgoing, 413, 'FILE_TOO_LARGE', tooLarge[language], requestId);
      if (!(error instanceof ServiceUnavailable)) throw error;
      refuse(outgoing, 503, 'SERVICE_UNAVAILABLE', error.message, requestId);
    }
  };
