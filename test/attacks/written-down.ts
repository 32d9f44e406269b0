import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { serviceNames } from '@twinning/persistence/service-names';
import type { Product } from '../product/start-product.ts';
import { send } from './send.ts';

type Line = { name: string; msg: string; reason: string; count: number; requestId?: string };

const refusals = (lines: readonly string[]): Line[] =>
  lines.flatMap((line) => {
    const said = line.includes('"refused"') && line.startsWith('{') ? (JSON.parse(line) as Line) : null;
    return said?.msg === 'refused' ? [said] : [];
  });

/** Runs last: what the attacks before it left in the logs. */
export function isWrittenDown(held: () => readonly string[], product: () => Product): void {
  it('stands in the log with its reason and the number of its kind, and nothing that was shown', () => {
    const lines = refusals(held());
    const reasons = (name: string) => new Set(lines.filter((line) => line.name === name).map(({ reason }) => reason));
    expect([...reasons('gateway')].toSorted()).toEqual(
      expect.arrayContaining([
        'file: 404',
        'key: UNAUTHENTICATED',
        'no bearer token',
        'no running session',
        'query: not executed',
        'too large',
      ]),
    );
    for (const service of ['organizations', 'partnerships', 'activities', 'recognition'])
      expect([...reasons(service)].toSorted()).toEqual(
        expect.arrayContaining(['the gateway token does not hold', 'the gateway token is missing']),
      );
    expect([...reasons('admin')]).toEqual(['another origin']);
    for (const name of new Set(lines.map((line) => line.name))) {
      const counts = lines.filter((line) => line.name === name).map(({ count }) => count);
      expect([name, counts]).toEqual([name, counts.map((_, nth) => nth + 1)]);
    }
    expect(JSON.stringify(lines)).not.toMatch(/Bearer|stk_|eyJ/);
  });

  async function untilLogged(part: string, count: number): Promise<Map<string, number>> {
    const own = () => refusals(held()).filter(({ name }) => name === part);
    for (let tries = 0; tries < 50 && own().length < count; tries += 1) await setTimeout(100);
    const logged = new Map<string, number>();
    for (const { reason } of own()) logged.set(reason, (logged.get(reason) ?? 0) + 1);
    return logged;
  }

  it('is counted by reason where the operator reads, as often as the log says, and nobody else reads it', async () => {
    for (const part of ['gateway', ...serviceNames]) {
      const told = await product().refusals(part);
      // A line takes its own way, and may come later than the count.
      const logged = await untilLogged(
        part,
        [...told.values()].reduce((sum, count) => sum + count, 0),
      );
      expect([part, [...told].toSorted()]).toEqual([part, [...logged].toSorted()]);
      const at = part === 'gateway' ? product().origin : product().addressOf(part);
      for (const headers of [{}, { authorization: 'Bearer guessed' }]) {
        const { status, body } = await send(new URL('/metrics', at).href, { method: 'GET', headers });
        expect([part, status, body]).toEqual([part, 404, '']);
      }
    }
  });
}
