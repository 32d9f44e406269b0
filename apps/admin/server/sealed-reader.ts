import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import { environment } from './env.ts';

/** Tells the gateway whence the reader asks, so that it need believe no header that strangers can write. */
export function sealedReader(request: Request): string | undefined {
  const { READER_SECRET: secret } = environment;
  if (!secret || !request.ip) return undefined;
  const address = request.ip.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 64);
  const told = { address, agent: (request.get('user-agent') ?? '').slice(0, 300), at: Date.now() };
  const said = Buffer.from(JSON.stringify(told)).toString('base64url');
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
}
