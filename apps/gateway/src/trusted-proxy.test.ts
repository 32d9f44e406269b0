import { describe, expect, it } from '@jest/globals';
import { addressBehind } from './trusted-proxy.ts';

const behind = addressBehind('loopback, 10.0.0.0/8,2001:db8::7');

describe('the address behind a proxy', () => {
  it.each<[string, string, string | undefined, string]>([
    ['a stranger who claims one', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1'],
    ['a proxy', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['a proxy over the other protocol', '::ffff:127.0.0.1', '::ffff:203.0.113.7', '203.0.113.7'],
    ['a proxy behind a proxy', '127.0.0.1', '203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['what a stranger wrote before the proxy did', '10.1.2.3', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['proxies alone', '127.0.0.1', '10.1.2.3', '10.1.2.3'],
    ['words that are no address', '127.0.0.1', '203.0.113.7, unknown', '127.0.0.1'],
    ['an IPv6 proxy', '2001:db8::7', '2001:db8::9', '2001:db8::9'],
  ])('is told for %s', (_, peer, forwarded, address) => expect(behind(peer, forwarded)).toBe(address));

  it('is the connection’s own when no proxy is named', () =>
    expect(addressBehind(undefined)('127.0.0.1', '203.0.113.7')).toBe('127.0.0.1'));

  it('asks for names that are addresses', () =>
    expect(() => addressBehind('the proxy')).toThrow('TRUSTED_PROXY names "the proxy"'));
});
