import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const coded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What the services are given to know the gateway by. */
export const verifyKey = { ...publicKey.export({ format: 'jwk' }), alg: 'EdDSA', use: 'sig' };

/** Headers as the gateway sends them: a token for this body alone, good for a minute. */
export function signedHeaders(service: string, body: string): Record<string, string> {
  const issued = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'gateway',
    aud: service,
    iat: issued,
    exp: issued + 60,
    jti: randomUUID(),
    body: createHash('sha256').update(body).digest('base64url'),
  };
  const text = `${coded({ alg: 'EdDSA' })}.${coded(claims)}`;
  const signature = sign(null, Buffer.from(text), privateKey).toString('base64url');
  return { 'content-type': 'application/json', authorization: `Bearer ${text}.${signature}` };
}
