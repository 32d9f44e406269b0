import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { createReadableStreamFromReadable } from '@remix-run/node';

/** Flushes with every chunk, so that the first words of a page leave at once. */
function encoderFor(accepted: string) {
  if (/\bbr\b/.test(accepted)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };
    return ['br', createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params })] as const;
  }
  return /\bgzip\b/.test(accepted) ? (['gzip', createGzip({ flush: constants.Z_SYNC_FLUSH })] as const) : undefined;
}

export function compressed(request: Request, response: Response): Response {
  const encoder = encoderFor(request.headers.get('accept-encoding') ?? '');
  if (!encoder || !response.body || request.method === 'HEAD') return response;
  const [encoding, stream] = encoder;
  const headers = new Headers(response.headers);
  headers.set('Content-Encoding', encoding);
  headers.append('Vary', 'Accept-Encoding');
  headers.delete('Content-Length');
  const source = Readable.fromWeb(response.body as NodeReadableStream);
  source.on('error', (error) => stream.destroy(error));
  return new Response(createReadableStreamFromReadable(source.pipe(stream)), {
    status: response.status,
    statusText: response.statusText,
    headers,
  });
}
