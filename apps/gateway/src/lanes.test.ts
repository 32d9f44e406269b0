import { describe, expect, it } from '@jest/globals';
import { lanes } from './lanes.ts';

const from = (address: string) => ({ address, userAgent: null, requestId: 'request-1', language: 'en' as const });
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Work that goes on until it is let go. */
function held() {
  const gate = Promise.withResolvers<void>();
  let begun = 0;
  const run = async () => {
    begun += 1;
    await gate.promise;
  };
  return { run, begun: () => begun, letGo: () => gate.resolve() };
}

describe('the lanes of an address', () => {
  it('look at four secrets of it at once, let thirty-two wait and send the rest away', async () => {
    const away: string[] = [];
    const { secret } = lanes(({ address }) => away.push(String(address)));
    const work = held();
    const all = Array.from({ length: 50 }, () => secret(from('203.0.113.7'), work.run).then(() => 'done'));
    await expect(all.at(-1)).rejects.toMatchObject({
      status: 429,
      code: 'TOO_MANY_REQUESTS',
      headers: { 'retry-after': '2' },
      message: expect.stringContaining('try again in 2 seconds'),
    });
    expect(work.begun()).toBe(4);
    work.letGo();
    const done = await Promise.allSettled(all);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(36);
    expect(away).toEqual(Array(14).fill('203.0.113.7'));
  });

  it('are nobody else’s, and of IPv6 belong to the whole network', async () => {
    const { secret } = lanes(() => undefined);
    const work = held();
    const flood = Array.from({ length: 36 }, (_, index) => secret(from(`2001:db8:0:1::${index}`), work.run));
    await settle();
    expect(work.begun()).toBe(4);
    await expect(secret(from('2001:db8:0:1::ffff'), work.run)).rejects.toMatchObject({ status: 429 });
    expect(await secret(from('2001:db8:0:2::1'), async () => 'another')).toBe('another');
    work.letGo();
    await Promise.all(flood);
  });

  it('keep what shows something apart from what shows nothing and from secrets', async () => {
    const { secret, nobody, shown } = lanes(() => undefined);
    const work = held();
    const flood = Array.from({ length: 36 }, () => secret(from('203.0.113.7'), work.run));
    expect(await nobody(from('203.0.113.7'), async () => 'a page')).toBe('a page');
    expect(await shown(from('203.0.113.7'), async () => 'a page')).toBe('a page');
    work.letGo();
    await Promise.all(flood);
  });

  it('pass on what the work fails with', async () => {
    const { nobody } = lanes(() => undefined);
    await expect(nobody(from('203.0.113.7'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
