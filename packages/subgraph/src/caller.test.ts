import type { IncomingMessage } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@twinning/domain/actor';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { bodyHash, calledBy, callerReader, UntrustedRequest } from './caller.ts';

const body = Buffer.from('{"query":"{ viewer { id } }"}');

type Claims = { aud?: string; iss?: string; body?: string; exp?: number; viewedBy?: string };

describe('a request to a service', () => {
  let read: Awaited<ReturnType<typeof callerReader>>;
  let key: CryptoKey;
  let strange: CryptoKey;

  beforeAll(async () => {
    const own = await generateKeyPair('EdDSA', { extractable: true });
    key = own.privateKey;
    strange = (await generateKeyPair('EdDSA')).privateKey;
    read = await callerReader('partnerships', await exportJWK(own.publicKey));
  });

  const request = (authorization?: string) =>
    ({
      headers: { ...(authorization && { authorization }), 'accept-language': 'en', 'x-request-id': 'request-1' },
    }) as unknown as IncomingMessage;

  async function token(change: Claims & { age?: number; by?: CryptoKey; nobody?: boolean } = {}): Promise<string> {
    const { age = 0, by = key, nobody = false, ...claims } = change;
    const now = Math.floor(Date.now() / 1000) - age;
    return new SignJWT({
      iss: 'gateway',
      aud: 'partnerships',
      ...(!nobody && { sub: 'acc_1' }),
      body: bodyHash(body),
      iat: now,
      exp: now + 60,
      ...claims,
    })
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(by);
  }

  it('is answered when the gateway vouches for it', async () => {
    expect(await read(request(`Bearer ${await token()}`), body)).toMatchObject({
      accountId: 'acc_1',
      language: 'en',
      requestId: 'request-1',
    });
    expect(await read(request(`Bearer ${await token({ nobody: true })}`), body)).toMatchObject({ accountId: null });
  });

  it('tells who looks through the eyes of the account', async () => {
    const caller = await read(request(`Bearer ${await token({ viewedBy: 'acc_support' })}`), body);
    expect(caller.viewedBy).toBe('acc_support');
    const actor = calledBy(anonymous('2024-05-06'), caller);
    expect(actor.viewedBy).toBe('acc_support');
    expect((await read(request(`Bearer ${await token()}`), body)).viewedBy).toBeUndefined();
  });

  it.each<[string, Parameters<typeof token>[0]]>([
    ['for another service', { aud: 'recognition' }],
    ['by another issuer', { iss: 'somebody' }],
    ['for another body', { body: bodyHash(Buffer.from('{}')) }],
    ['that is too old', { age: 120 }],
    ['that is old but claims to last', { age: 120, exp: Math.floor(Date.now() / 1000) + 3600 }],
  ])('is refused with a token %s', async (_, change) => {
    const presented = await token(change);
    await expect(read(request(`Bearer ${presented}`), body)).rejects.toThrow(UntrustedRequest);
  });

  it('is refused with a strange key, without a signature, and without a token', async () => {
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"iss":"gateway"}').toString('base64url')}.`;
    for (const authorization of [`Bearer ${await token({ by: strange })}`, `Bearer ${unsigned}`, 'Bearer x', undefined])
      await expect(read(request(authorization), body)).rejects.toThrow(UntrustedRequest);
  });
});
