import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Actor } from '@twinning/domain/actor';
import { importJWK, type JWK, jwtVerify } from 'jose';
import type { Caller } from './context.ts';

export class UntrustedRequest extends Error {}

export const bodyHash = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64url');

/** What an answer needs even when nobody has been identified. */
export const languageAndId = ({ headers }: IncomingMessage): Pick<Caller, 'language' | 'requestId'> => ({
  language: headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'vi',
  requestId: String(headers['x-request-id'] ?? crypto.randomUUID()),
});

/** The actor of a request, with what the gateway says of the way it came. */
export const calledBy = (actor: Actor, { scopes, viewedBy }: Caller): Actor => ({
  ...actor,
  ...(scopes && { scopes }),
  ...(viewedBy && { viewedBy }),
});

/** Reads who calls from the gateway's token; a request that the gateway did not sign for this body is refused. */
export async function callerReader(service: string, verifyKey: JWK) {
  const key = await importJWK(verifyKey, 'EdDSA');

  return async (request: IncomingMessage, body: Uint8Array): Promise<Caller> => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Bearer' || !token) throw new UntrustedRequest('the gateway token is missing');
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['EdDSA'],
      issuer: 'gateway',
      audience: service,
      maxTokenAge: '60s',
      clockTolerance: 5,
    }).catch((cause) => {
      throw new UntrustedRequest('the gateway token does not hold', { cause });
    });
    if (payload.body !== bodyHash(body)) throw new UntrustedRequest('the gateway token is for another body');
    const { sub, sid, viewedBy } = payload;
    return {
      accountId: sub ?? null,
      ...(typeof sid === 'string' && { sessionId: sid }),
      ...(typeof viewedBy === 'string' && { viewedBy }),
      ...languageAndId(request),
    };
  };
}
