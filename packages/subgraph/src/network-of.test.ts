import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network-of.ts';

describe('who is meant by an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1'],
    ['2001:0DB8::1:2:3', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('is the whole network of %s', (address, network) => expect(networkOf(address)).toBe(network));
});
