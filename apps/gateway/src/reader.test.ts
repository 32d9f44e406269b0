import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readerOf } from './reader.ts';

const secret = 'a secret that the admin and the gateway share';
const now = Date.UTC(2024, 4, 6);
const told = { address: '203.0.113.7', agent: 'Firefox', at: now };

const sealed = (said: unknown, by = secret) => {
  const text = Buffer.from(JSON.stringify(said)).toString('base64url');
  return `${text}.${createHmac('sha256', by).update(text).digest('base64url')}`;
};
const asked = (headers: Record<string, string>, remoteAddress = '198.51.100.2') =>
  ({ headers: { 'user-agent': 'curl', ...headers }, socket: { remoteAddress } }) as never;
const reader = readerOf(secret, undefined, () => now);

describe('whence a request comes', () => {
  it('is what the admin seals', () =>
    expect(reader(asked({ 'x-reader': sealed(told) }))).toEqual({ address: '203.0.113.7', userAgent: 'Firefox' }));

  it.each([
    ['nothing is said', {}],
    ['a header that any stranger can write', { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7' }],
    ['another secret', { 'x-reader': sealed(told, 'a guess') }],
    [
      'a seal of other words',
      { 'x-reader': `${sealed({ ...told, address: '192.0.2.1' }).split('.')[0]}.${sealed(told).split('.')[1]}` },
    ],
    ['words of an hour ago', { 'x-reader': sealed({ ...told, at: now - 3_600_000 }) }],
    ['a sealed nothing', { 'x-reader': sealed({ at: now }) }],
    ['no words', { 'x-reader': '.' }],
  ])('is what the connection shows, whatever is claimed: %s', (_, headers) =>
    expect(reader(asked(headers))).toEqual({ address: '198.51.100.2', userAgent: 'curl' }),
  );

  it('is the connection when no secret is shared', () =>
    expect(readerOf(undefined, undefined, () => now)(asked({ 'x-reader': sealed(told) })).address).toBe(
      '198.51.100.2',
    ));

  it('is what a proxy of the operator says, and what the admin seals before that', () => {
    const proxied = readerOf(secret, 'loopback', () => now);
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    expect(proxied(asked(headers, '127.0.0.1')).address).toBe('203.0.113.9');
    expect(proxied(asked({ ...headers, 'x-reader': sealed(told) }, '127.0.0.1')).address).toBe('203.0.113.7');
    expect(proxied(asked(headers)).address).toBe('198.51.100.2');
  });

  it('is written the same way over either protocol', () =>
    expect(reader(asked({}, '::ffff:198.51.100.2')).address).toBe('198.51.100.2'));
});
