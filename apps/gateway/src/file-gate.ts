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

/** What goes through and to whom; nothing else does: `/files/../graphql` would reach a service beside its graph. */
const doors = [
  { method: 'POST', service: 'activities', path: /^\/uploads$/, of: 'photo', query: [] },
  { method: 'GET', service: 'activities', path: /^\/files\/[\w-]{1,60}\/[a-z]{1,10}$/, of: 'photo', query: [] },
  { method: 'POST', service: 'organizations', path: /^\/imports$/, of: 'sheet', query: ['kind', 'name'] },
  {
    method: 'GET',
    service: 'organizations',
    path: /^\/imports\/(templates\/[A-Z_]{1,40}|imp_\w{1,60}\/errors)\.xlsx$/,
    of: 'sheet',
    query: [],
  },
  {
    method: 'POST',
    service: 'organizations',
    path: /^\/documents\/doc_\w{1,60}\/files$/,
    of: 'paper',
    query: ['name'],
  },
  { method: 'GET', service: 'organizations', path: /^\/documents\/files\/dfl_\w{1,60}$/, of: 'paper', query: [] },
] as const;

const words = {
  photo: {
    notThere: {
      vi: 'Không tìm thấy ảnh, hoặc bạn không được xem ảnh này.',
      en: 'There is no such photo, or you may not see it.',
    },
    tooLarge: {
      vi: 'Ảnh lớn hơn 20 MB. Hãy giảm kích thước ảnh rồi gửi lại.',
      en: 'The photo is larger than 20 MB. Make it smaller and send it again.',
    },
  },
  sheet: {
    notThere: {
      vi: 'Không tìm thấy tệp, hoặc bạn không được xem.',
      en: 'There is no such file, or you may not see it.',
    },
    tooLarge: {
      vi: 'Tệp lớn hơn 20 MB. Hãy chia thành các tệp nhỏ hơn.',
      en: 'The file is larger than 20 MB. Split it into smaller ones.',
    },
  },
  paper: {
    notThere: {
      vi: 'Không tìm thấy tệp của văn bản.',
      en: 'There is no such file of a paper.',
    },
    tooLarge: {
      vi: 'Tệp lớn hơn 20 MB. Hãy quét lại với độ phân giải thấp hơn.',
      en: 'The file is larger than 20 MB. Scan it at a lower resolution.',
    },
  },
} as const;

const aboutOf = (path: string): keyof typeof words =>
  path.startsWith('/imports') ? 'sheet' : path.startsWith('/documents') ? 'paper' : 'photo';

/** The path with what a door lets in of the query, written anew. */
function passed(path: string, names: readonly string[], asked: URLSearchParams): string {
  const kept = new URLSearchParams(
    names.flatMap((name) => (asked.has(name) ? [[name, asked.get(name)!.slice(0, 300)]] : [])),
  );
  return kept.size > 0 ? `${path}?${kept}` : path;
}

function refuse(outgoing: ServerResponse, status: number, code: string, message: string, requestId: string): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
  outgoing.end(JSON.stringify({ error: { code, message, requestId } }));
}

/** Hands photos, sheets and papers to the services that keep them, and back: the service decides who may see which. */
export const fileGate =
  (reach: Reach) =>
  async (path: string, request: Request, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { requestId, language } = request;
    const known = doors.filter((door) => door.path.test(path));
    const door = known.find(({ method }) => method === incoming.method);
    const about = words[aboutOf(path)];
    if (!door && (known.length > 0 || incoming.method !== 'GET')) return void outgoing.writeHead(405).end();
    if (!door) return refuse(outgoing, 404, 'NOT_FOUND', about.notThere[language], requestId);
    const upload = door.method === 'POST';
    const etag = incoming.headers['if-none-match'];
    try {
      // Nobody's files are refused by the service; until then they cost no memory here.
      const body = upload ? await readBody(incoming, LARGEST, request.accountId !== null) : undefined;
      const answer = await reach(
        door.service,
        request,
        {
          method: door.method,
          ...(body && { body: new Uint8Array(body) }),
          headers: etag ? { 'if-none-match': etag } : {},
        },
        passed(path, door.query, new URL(incoming.url ?? '', 'http://gateway').searchParams),
      );
      for (const name of passedOn) {
        const value = answer.headers.get(name);
        if (value) outgoing.setHeader(name, value);
      }
      outgoing.writeHead(answer.status);
      if (answer.body) await pipeline(Readable.fromWeb(answer.body as never), outgoing);
      else outgoing.end();
    } catch (error) {
      if (error instanceof BodyTooLarge)
        return refuse(outgoing, 413, 'FILE_TOO_LARGE', about.tooLarge[language], requestId);
      if (!(error instanceof ServiceUnavailable)) throw error;
      refuse(outgoing, 503, 'SERVICE_UNAVAILABLE', error.message, requestId);
    }
  };
