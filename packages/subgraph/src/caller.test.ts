import type { IncomingMessage } from 'node:http';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@twinning/domain/actor';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { bodyHash, calledBy, callerReader, UntrustedRequest } from './caller.ts';

const body = Buffer.from('{"query":"{ viewer { id } }"}');

type Claims = {
  aud?: string;
  iss?: string;
  body?: string;
  exp?: number;
  viewedBy?: string;
  jti?: string;
  scp?: unknown;
  sid?: string;
};

describe('a request to a service', () => {
  let read: Awaited<ReturnType<typeof callerReader>>;
  let key: CryptoKey;
  let strange: CryptoKey;
  let verifyKey: JWK;

  beforeAll(async () => {
    const own = await generateKeyPair('EdDSA', { extractable: true });
    key = own.privateKey;
    strange = (await generateKeyPair('EdDSA')).privateKey;
    verifyKey = await exportJWK(own.publicKey);
    read = await callerReader('partnerships', verifyKey);
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
      jti: crypto.randomUUID(),
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
    ['without a name of its own', { jti: '' }],
    ['with scopes that are none', { scp: ['EVERYTHING'] }],
    ['with scopes in place of which stands a word', { scp: 'ORGANIZATIONS_READ' }],
    ['that is old but claims to last', { age: 120, exp: Math.floor(Date.now() / 1000) + 3600 }],
  ])('is refused with a token %s', async (_, change) => {
    const presented = await token(change);
    await expect(read(request(`Bearer ${presented}`), body)).rejects.toThrow(UntrustedRequest);
  });

  it('tells the session and what a key may be used for', async () => {
    expect(await read(request(`Bearer ${await token({ sid: 'ses_1' })}`), body)).toMatchObject({ sessionId: 'ses_1' });
    const byKey = await read(request(`Bearer ${await token({ scp: ['PARTNERSHIPS_READ'] })}`), body);
    expect(byKey.scopes).toEqual(['PARTNERSHIPS_READ']);
    expect(await read(request(`Bearer ${await token({ scp: [] })}`), body)).toMatchObject({ scopes: [] });
  });

  it('is answered once', async () => {
    const shown = `Bearer ${await token()}`;
    await read(request(shown), body);
    await expect(read(request(shown), body)).rejects.toThrow('shown before');
  });

  it('is refused with a key that its own header brings along, or an algorithm of its choice', async () => {
    const jwk = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).publicKey);
    const claims = { iss: 'gateway', aud: 'partnerships', body: bodyHash(body), jti: crypto.randomUUID() };
    const signed = (header: object, by: CryptoKey | Uint8Array) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', ...header })
        .setIssuedAt()
        .setExpirationTime('60s')
        .sign(by);
    const shared = Buffer.from(JSON.stringify(verifyKey));
    for (const forged of [
      await signed({ jwk }, strange),
      await signed({ jku: 'https://keys.example/jwks' }, strange),
      await signed({ x5u: 'https://keys.example/x5u' }, strange),
      await signed({ alg: 'HS256' }, shared),
    ])
      await expect(read(request(`Bearer ${forged}`), body)).rejects.toThrow(UntrustedRequest);
  });

  it('is refused with a strange key, without a signature, and without a token', async () => {
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"iss":"gateway"}').toString('base64url')}.`;
    for (const authorization of [`Bearer ${await token({ by: strange })}`, `Bearer ${unsigned}`, 'Bearer x', undefined])
      await expect(read(request(authorization), body)).rejects.toThrow(UntrustedRequest);
  });
});
