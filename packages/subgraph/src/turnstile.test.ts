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
});
