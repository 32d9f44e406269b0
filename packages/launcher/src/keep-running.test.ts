import { beforeEach, describe, expect, test } from '@jest/globals';
import { keepRunning, type Runner } from './keep-running.ts';

const endsAtOnce = (): Runner => ({ ended: Promise.resolve('with exit code 1') });
let lines: string[];
let started: number;

const keeping = (stopping: AbortSignal) => ({
  name: 'recognition',
  start: async () => {
    started += 1;
    return endsAtOnce();
  },
  stopping,
  report: (line: string) => void lines.push(line),
  clue: () => 'the end of its log',
});

beforeEach(() => {
  lines = [];
  started = 0;
});

describe('what keeps running', () => {
  test('stays ended when it was we who stopped it', async () => {
    await keepRunning(keeping(AbortSignal.abort()), endsAtOnce());
    expect([started, lines]).toEqual([0, []]);
  });

  test('is started again, and given up when it keeps ending', async () => {
    await keepRunning(keeping(new AbortController().signal), endsAtOnce(), [1, 2]);
    expect(started).toBe(2);
    expect(lines).toEqual([
      'recognition ended with exit code 1; it is started again in 0.001 s.\nthe end of its log',
      'recognition ended with exit code 1; it is started again in 0.002 s.\nthe end of its log',
      'recognition has ended 3 times (last with exit code 1) and is not started again.\nthe end of its log',
    ]);
  });
});
