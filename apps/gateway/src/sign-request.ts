import { createHash, randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import type { Identity } from './identify.ts';
import type { Reader } from './reader.ts';

export type Signer = (
  service: string,
  caller: Identity & Partial<Reader>,
  body: string | Uint8Array,
) => Promise<string>;

/** Vouches for a request towards one service: who asks, for 60 seconds, for this body alone, and once. */
export async function requestSigner(signingKey: JWK): Promise<Signer> {
  const key = await importJWK(signingKey, 'EdDSA');
  return (service, { accountId, sessionId, scopes, viewedBy, address, userAgent }, body) => {
    const token = new SignJWT({
      body: createHash('sha256').update(body).digest('base64url'),
      ...(sessionId && { sid: sessionId }),
      ...(scopes && { scp: scopes }),
      ...(viewedBy && { viewedBy }),
      ...(address && { address }),
      ...(userAgent && { agent: userAgent }),
    })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('gateway')
      .setAudience(service)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime('60s');
    if (accountId) token.setSubject(accountId);
    return token.sign(key);
  };
}
