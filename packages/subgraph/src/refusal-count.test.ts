import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { refusalCount } from './refusal-count.ts';

function heard() {
  const told: unknown[] = [];
  const response = {
    writeHead: (status: number) => void told.push(status),
    end: (text: string) => void told.push(text),
  } as unknown as Pick<ServerResponse, 'writeHead' | 'end'>;
  return { told, response };
}
const shows = (authorization?: string) => ({ headers: authorization === undefined ? {} : { authorization } });

describe('the count of refusals', () => {
  it('logs each with its reason and the number of all, and tells them by reason', () => {
    const lines: object[] = [];
    const count = refusalCount('gateway', { warn: (fields) => lines.push(fields) }, 'of the operator');
    for (const reason of ['too large', 'no running session', 'too large']) count.note(reason, 'request-1');
    expect(lines).toEqual([
      { reason: 'too large', requestId: 'request-1', count: 1 },
      { reason: 'no running session', requestId: 'request-1', count: 2 },
      { reason: 'too large', requestId: 'request-1', count: 3 },
    ]);
    const { told, response } = heard();
    expect(count.answers('/metrics', shows('Bearer of the operator'), response)).toBe(true);
    expect(told).toEqual([
      200,
      expect.stringContaining(
        'twinning_refusals_total{part="gateway",reason="too large"} 2\ntwinning_refusals_total{part="gateway",reason="no running session"} 1\n',
      ),
    ]);
  });

  it.each<[string, string | undefined, string | undefined]>([
    ['no token', 'of the operator', undefined],
    ['another token', 'of the operator', 'Bearer of nobody'],
    ['no token where none is set', undefined, undefined],
    ['an empty one where none is set', undefined, 'Bearer '],
    ['the word where none is set', undefined, 'Bearer undefined'],
  ])('is not there for whoever shows %s', (_kind, token, shown) => {
    const { told, response } = heard();
    const count = refusalCount('gateway', { warn: () => undefined }, token);
    expect(count.answers('/metrics', shows(shown), response)).toBe(false);
    expect(told).toEqual([]);
  });
});
