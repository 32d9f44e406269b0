import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export const verifyKey = publicKey.export({ format: 'jwk' });

/** The headers with which the gateway hands a request on. */
export function asGateway(accountId: string | null, body: Uint8Array = new Uint8Array()): Record<string, string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...{ iss: 'gateway', aud: 'activities', iat: now, exp: now + 60, jti: randomUUID() },
    ...(accountId && { sub: accountId }),
    body: createHash('sha256').update(body).digest('base64url'),
  };
  const content = `${encoded({ alg: 'EdDSA' })}.${encoded(claims)}`;
  const signature = sign(null, Buffer.from(content), privateKey).toString('base64url');
  return { authorization: `Bearer ${content}.${signature}`, 'x-request-id': 'req-1', 'accept-language': 'en' };
}
