import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { addressBehind } from './trusted-proxy.ts';

/** Whence a request comes and what its browser or program calls itself. */
export type Reader = { address: string | null; userAgent: string | null };

const FRESH_MS = 60_000;
const told = z.object({ address: z.string().min(1).max(64), agent: z.string().max(300), at: z.number() });

function unsealed(header: string, secret: string, now: number): Reader | null {
  const [said = '', seal = ''] = header.split('.');
  const right = createHmac('sha256', secret).update(said).digest();
  const given = Buffer.from(seal, 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const { data } = told.safeParse(JSON.parse(Buffer.from(said, 'base64url').toString()));
  if (!data || Math.abs(now - data.at) > FRESH_MS) return null;
  return { address: data.address, userAgent: data.agent || null };
}

/**
 * The admin reads the graph for its readers and says for whom, sealed with a secret it shares with the gateway. Whoever
 * cannot seal is taken for what the connection shows, or what a proxy of the operator's says of it: no other header that
 * names an address is ever believed.
 */
export function readerOf(secret: string | undefined, proxies?: string, now: () => number = Date.now) {
  const behind = addressBehind(proxies);

  return (incoming: Pick<IncomingMessage, 'headers' | 'socket'>): Reader => {
    const header = incoming.headers['x-reader'];
    const known = secret && typeof header === 'string' && header.length < 2_000 && unsealed(header, secret, now());
    if (known) return known;
    const forwarded = incoming.headers['x-forwarded-for'];
    const address = behind(incoming.socket.remoteAddress ?? null, forwarded && String(forwarded));
    return { address, userAgent: incoming.headers['user-agent']?.slice(0, 300) ?? null };
  };
}
