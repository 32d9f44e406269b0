import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const encodings = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const TEXT = /\.(js|css|svg|json)$/;
const SAFE_NAME = /^\/[\w.-]+$/;

/** Serves the text among the built assets compressed; each is compressed once, at its first request. */
export function compressedAssets(folder: string): RequestHandler {
  const made = new Map<string, Promise<Buffer>>();

  return async (request, response, next) => {
    const encoding = request.acceptsEncodings('br', 'gzip');
    if (!TEXT.test(request.path) || !SAFE_NAME.test(request.path) || !encoding || encoding === 'identity')
      return next();
    const key = `${encoding}:${request.path}`;
    const body =
      made.get(key) ?? readFile(join(folder, request.path)).then(encodings[encoding as keyof typeof encodings]);
    made.set(key, body);
    try {
      const bytes = await body;
      response.type(request.path.slice(request.path.lastIndexOf('.')));
      response.set({ 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Encoding': encoding });
      response.vary('Accept-Encoding').end(bytes);
    } catch {
      made.delete(key);
      next();
    }
  };
}
