import { describe, expect, it } from '@jest/globals';
import { floors } from './floors.ts';
import { nobody } from './identify.ts';
import type { Request } from './reach-service.ts';

const from = (address: string, accountId: string | null = null): Request => ({
  ...nobody,
  accountId,
  address,
  userAgent: null,
  requestId: 'request-1',
  language: 'en',
});
const address = (nth: number) => `198.51.${Math.floor(nth / 200)}.${nth % 200}`;
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Work that goes on until it is let go. */
function held() {
  const gate = Promise.withResolvers<void>();
  const begun: string[] = [];
  const run = (name: string) => async () => {
    begun.push(name);
    await gate.promise;
    return name;
  };
  return { run, begun, letGo: () => gate.resolve() };
}

describe('the floor of everybody', () => {
  it('takes a dozen questions of strangers at once, lets some wait and sends the rest away early', async () => {
    const away: string[] = [];
    const { on } = floors((reason, asking) => away.push(`${reason} ${asking.address}`));
    const work = held();
    const flood = Array.from({ length: 200 }, (_, nth) => on('LIGHT', from(address(nth)), work.run(`q${nth}`)));
    const told = Promise.allSettled(flood);
    await expect(flood.at(-1)).rejects.toMatchObject({
      status: 503,
      code: 'TOO_BUSY',
      headers: { 'retry-after': '2' },
      message: expect.stringContaining('try again in 2 seconds'),
    });
    expect(work.begun).toHaveLength(12);
    expect(away).toHaveLength(200 - 12 - 128);
    expect(away[0]).toMatch(/^too busy 198\.51\./);
    work.letGo();
    expect((await told).filter(({ status }) => status === 'fulfilled')).toHaveLength(140);
  });

  it.each(['LIGHT', 'HEAVY', 'SECRET', 'PROOF'] as const)(
    'keeps a flood of strangers from whoever is signed in, and from where somebody is: %s',
    async (weight) => {
      const { on, met } = floors(() => undefined);
      const work = held();
      const flood = Array.from({ length: 300 }, (_, nth) => on(weight, from(address(nth)), work.run('flood')));
      const told = Promise.allSettled(flood);
      await settle();
      expect(await on(weight, from('203.0.113.9', 'acc_mai'), async () => 'mine')).toBe('mine');
      met(from('203.0.113.9', 'acc_mai'));
      expect(await on(weight, from('203.0.113.9'), async () => 'ours')).toBe('ours');
      work.letGo();
      await told;
    },
  );

  it('works on little of much at once, and lets what is light pass by', async () => {
    const { on } = floors(() => undefined, Date.now, 3);
    const work = held();
    const much = Array.from({ length: 10 }, (_, nth) =>
      on('HEAVY', from('203.0.113.7', 'acc_lan'), work.run(`m${nth}`)),
    );
    await settle();
    expect(work.begun).toEqual(['m0', 'm1']);
    expect(await on('LIGHT', from('203.0.113.7', 'acc_lan'), async () => 'light')).toBe('light');
    work.letGo();
    await Promise.all(much);
  });

  it('lets accounts take turns where all places are taken', async () => {
    const { on } = floors(() => undefined, Date.now, 3);
    const work = held();
    const asked = (who: string, count: number) =>
      Array.from({ length: count }, (_, nth) => on('HEAVY', from('203.0.113.7', who), work.run(`${who}${nth}`)));
    const all = [...asked('lan', 6), ...asked('mai', 1)];
    work.letGo();
    await Promise.all(all);
    expect(work.begun.slice(0, 4)).toEqual(['lan0', 'lan1', 'lan2', 'mai0']);
  });

  it('forgets where somebody was after half a day', async () => {
    let at = 0;
    const { on, met } = floors(
      () => undefined,
      () => at,
    );
    met(from('203.0.113.9', 'acc_mai'));
    at = 12 * 60 * 60_000;
    const work = held();
    const flood = [0, 1].map((nth) => on('SECRET', from('203.0.113.9'), work.run(`s${nth}`)));
    const third = on('SECRET', from('203.0.113.9'), work.run('s2'));
    await settle();
    expect(work.begun).toEqual(['s0', 's1']);
    work.letGo();
    await Promise.all([...flood, third]);
  });

  it('has no room for more than two thousand, and never for one address alone', async () => {
    const away: string[] = [];
    const { inAll } = floors((reason) => away.push(reason));
    const gate = Promise.withResolvers<void>();
    const own = Array.from({ length: 500 }, () => inAll(from('203.0.113.7'), () => gate.promise));
    await expect(inAll(from('203.0.113.7'), async () => undefined)).rejects.toMatchObject({ status: 503 });
    const others = Array.from({ length: 1_500 }, (_, nth) => inAll(from(address(nth)), () => gate.promise));
    await expect(inAll(from('203.0.113.9'), async () => undefined)).rejects.toMatchObject({ code: 'TOO_BUSY' });
    expect(away).toEqual(['too many in all', 'too many in all']);
    gate.resolve();
    await Promise.all([...own, ...others]);
    await inAll(from('203.0.113.7'), async () => undefined);
  });
});
