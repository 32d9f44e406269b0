import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { commandOf, hasGone, recordOf, stillRuns } from './process-table.ts';

describe('the process table', () => {
  test('knows a process that runs', async () => {
    const record = await recordOf(process.pid);
    expect(record && (await stillRuns(record))).toBe(true);
  });

  test('does not take a stranger with the same pid for the process it met', async () => {
    expect(await stillRuns({ pid: process.pid, born: 'another day' })).toBe(false);
  });

  test('tells the words a process was started with', async () => {
    const child = spawn('sleep', ['987']);
    await once(child, 'spawn');
    expect(await commandOf(child.pid ?? 0)).toEqual(['sleep', '987']);
    child.kill();
  });

  test('notices that a process has gone', async () => {
    const child = spawn('sleep', ['987']);
    await once(child, 'spawn');
    const record = await recordOf(child.pid ?? 0);
    child.kill();
    await once(child, 'exit');
    expect(record && (await hasGone(record, 1000))).toBe(true);
    expect(await recordOf(child.pid ?? 0)).toBeUndefined();
  });
});
