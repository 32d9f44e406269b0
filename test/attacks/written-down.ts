import { expect, it } from '@jest/globals';

type Line = { name: string; msg: string; reason: string; count: number; requestId?: string };

const refusals = (lines: readonly string[]): Line[] =>
  lines.flatMap((line) => {
    const said = line.includes('"refused"') && line.startsWith('{') ? (JSON.parse(line) as Line) : null;
    return said?.msg === 'refused' ? [said] : [];
  });

/** Runs last: what the attacks before it left in the logs. */
export function isWrittenDown(held: () => readonly string[]): void {
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
}
