import type { IncomingMessage } from 'node:http';

export class BodyTooLarge extends Error {}

/** Whoever is still sending does not hear an answer, so what is a little too large is read to its end and dropped. */
const HEARD_OUT = 3;

/** Reads a request's body, and keeps none of it that is larger than allowed, or none at all when it is not to be kept. */
export async function readBody(request: IncomingMessage, limit: number, keep = true): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit * HEARD_OUT) break;
    if (keep && size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new BodyTooLarge();
  return Buffer.concat(chunks);
}
