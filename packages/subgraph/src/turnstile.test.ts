import { describe, expect, it } from '@jest/globals';
import { turnstile } from './turnstile.ts';

class Away extends Error {}
const away = () => new Away('later');

const later = () => Promise.withResolvers<string>();
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a turnstile', () => {
  it('lets two run, two wait in the order in which they came, and refuses the fifth at once', async () => {
    const pass = turnstile({ atOnce: 2, waiting: 2, patienceMs: 60_000 }, away);
    const begun: number[] = [];
    const works = [later(), later(), later(), later()];
    const all = works.map(({ promise }, index) =>
      pass(() => {
        begun.push(index);
        return promise;
      }),
    );
    await settle();
    expect(begun).toEqual([0, 1]);
    await expect(pass(async () => 'fifth')).rejects.toThrow(Away);
    works[1]!.resolve('done');
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    for (const { resolve } of works) resolve('done');
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done', 'done']);
    expect(await pass(async () => 'again')).toBe('again');
  });

  it('gives the place of work that failed to the next', async () => {
    const pass = turnstile({ atOnce: 1, waiting: 1, patienceMs: 60_000 }, away);
    const failing = pass(() => Promise.reject(new Error('no')));
    const next = pass(async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });

  it('sends away whoever has waited too long, and keeps the others’ places', async () => {
    const pass = turnstile({ atOnce: 1, waiting: 1, patienceMs: 1 }, away);
    const slow = later();
    const first = pass(() => slow.promise);
    await expect(pass(async () => 'late')).rejects.toThrow(Away);
    slow.resolve('first');
    expect(await first).toBe('first');
    expect(await pass(async () => 'again')).toBe('again');
  });

  it('lets those who wait in one each in turn, so that a crowd of one waits for itself', async () => {
    const pass = turnstile({ atOnce: 1, waiting: 10, patienceMs: 60_000 }, away);
    const gate = later();
    const begun: string[] = [];
    const enter = (whose: string, nth: number) =>
      pass(async () => {
        begun.push(`${whose}${nth}`);
        await gate.promise;
      }, whose);
    const all = [0, 1, 2, 3].map((nth) => enter('crowd', nth));
    all.push(enter('mai', 0), enter('mai', 1), enter('lan', 0));
    gate.resolve('go');
    await Promise.all(all);
    expect(begun).toEqual(['crowd0', 'crowd1', 'mai0', 'lan0', 'crowd2', 'mai1', 'crowd3']);
  });

  it('sends the last of a crowd away for whoever comes when all places are taken', async () => {
    const pass = turnstile({ atOnce: 1, waiting: 3, patienceMs: 60_000 }, away);
    const gate = later();
    const crowd = [0, 1, 2, 3].map((nth) => pass(() => gate.promise.then(() => nth), 'crowd'));
    const mai = pass(async () => 'mai', 'mai');
    await expect(crowd[3]).rejects.toThrow(Away);
    await expect(pass(async () => 'one more', 'crowd')).rejects.toThrow(Away);
    const lan = pass(async () => 'lan', 'lan');
    await expect(crowd[2]).rejects.toThrow(Away);
    await expect(pass(async () => 'a stranger', 'binh')).rejects.toThrow(Away);
    gate.resolve('go');
    expect(await Promise.all([crowd[0], crowd[1], mai, lan])).toEqual([0, 1, 'mai', 'lan']);
  });
});
