import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Actor, scopes as everyScope } from '@twinning/domain/actor';
import { importJWK, type JWK, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Caller } from './context.ts';
import { heardOnce } from './heard-once.ts';

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

const LASTS_S = 60;
const TOLERANCE_S = 5;

const claims = z.object({
  sub: z.string().min(1).optional(),
  sid: z.string().min(1).optional(),
  scp: z.array(z.enum(everyScope)).optional(),
  viewedBy: z.string().optional(),
  address: z.string().max(64).optional(),
  agent: z.string().max(300).optional(),
  jti: z.string().min(16).max(64),
  body: z.string(),
});

const described = ({ sub, sid, scp, viewedBy, address, agent }: z.infer<typeof claims>) => ({
  accountId: sub ?? null,
  ...(sid !== undefined && { sessionId: sid }),
  ...(scp !== undefined && { scopes: scp }),
  ...(viewedBy !== undefined && { viewedBy }),
  ...(address !== undefined && { address }),
  ...(agent !== undefined && { userAgent: agent }),
});

/** The one thing shown; two headers, of which one might hold, are none. */
function shown({ headers, headersDistinct }: IncomingMessage): string | undefined {
  if ((headersDistinct?.authorization?.length ?? 1) > 1) return undefined;
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(headers.authorization ?? '')?.[1];
}

/** Reads who calls from the gateway's token; a request that it did not sign for this body, or sent before, is refused. */
export async function callerReader(service: string, verifyKey: JWK) {
  const key = await importJWK(verifyKey, 'EdDSA');
  const isFirst = heardOnce((LASTS_S + TOLERANCE_S) * 1000);

  return async (request: IncomingMessage, body: Uint8Array): Promise<Caller> => {
    const token = shown(request);
    if (!token) throw new UntrustedRequest('the gateway token is missing');
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['EdDSA'],
      issuer: 'gateway',
      audience: service,
      requiredClaims: ['exp'],
      maxTokenAge: `${LASTS_S}s`,
      clockTolerance: TOLERANCE_S,
    }).catch((cause) => {
      throw new UntrustedRequest('the gateway token does not hold', { cause });
    });
    const { data: said } = claims.safeParse(payload);
    if (!said) throw new UntrustedRequest('the gateway token says what the gateway never says');
    if (said.body !== bodyHash(body)) throw new UntrustedRequest('the gateway token is for another body');
    if (!isFirst(said.jti)) throw new UntrustedRequest('the gateway token was shown before');
    return { ...described(said), ...languageAndId(request) };
  };
}
