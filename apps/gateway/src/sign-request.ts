import { createHash } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';

export type Signer = (service: string, accountId: string | null, body: string | Uint8Array) => Promise<string>;

/** Vouches for a request towards one service: who asks, for 60 seconds, for this body alone. */
export async function requestSigner(signingKey: JWK): Promise<Signer> {
  const key = await importJWK(signingKey, 'EdDSA');
  return (service, accountId, body) => {
    const token = new SignJWT({ body: createHash('sha256').update(body).digest('base64url') })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer('gateway')
      .setAudience(service)
      .setIssuedAt()
      .setExpirationTime('60s');
    if (accountId) token.setSubject(accountId);
    return token.sign(key);
  };
}
