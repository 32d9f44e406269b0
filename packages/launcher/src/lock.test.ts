import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hasGone, recordOf } from '@twinning/persistence/postgres/process-table';
import { takeLock } from './lock.ts';
import { runningIn } from './running.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const lockModule = pathToFileURL(join(import.meta.dirname, 'lock.ts')).href;
const taking = `
  const { takeLock } = await import(${JSON.stringify(lockModule)});
  try {
    await takeLock(process.argv[1]);
    console.log('mine');
    process.stdin.resume();
  } catch (error) {
    console.log(error.message);
  }`;

/** What some launchers that come at once are told; each keeps the lock it got until all of them have been answered. */
async function answersTo(count: number): Promise<string[]> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const launchers = Array.from({ length: count }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', taking, folder], { env, stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const told = launchers.map(({ stdout }) => once(stdout, 'data').then(([line]) => String(line).trim()));
  const left = launchers.map((launcher) => once(launcher, 'exit'));
  const answers = await Promise.all(told);
  for (const { stdin } of launchers) stdin.end();
  await Promise.all(left);
  return answers;
}

const stale = (children: object[] = []) => ({
  pid: process.pid,
  born: 'long ago',
  since: '2025-07-01T00:00:00Z',
  children,
});

describe('the data folder', () => {
  test('belongs to the launcher that came first', async () => {
    await using lock = await takeLock(folder);
    lock.note({ databaseUrl: 'postgres://127.0.0.1/twinning' });
    expect(await answersTo(1)).toEqual([expect.stringContaining(`already running here (process ${process.pid}`)]);
    expect(await runningIn(folder)).toMatchObject({ pid: process.pid, databaseUrl: 'postgres://127.0.0.1/twinning' });
  });

  test('is free again, and gone when it is empty, after that one has left', async () => {
    await (await takeLock(folder))[Symbol.asyncDispose]();
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
  });

  test('is inherited from a launcher that was killed, by one of many', async () => {
    await writeFile(join(folder, 'running.json'), JSON.stringify(stale()));
    const answers = await answersTo(4);
    expect(answers.filter((answer) => answer === 'mine')).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('already running'))).toHaveLength(3);
  });

  test('is inherited where a power failure cut the lock short', async () => {
    await writeFile(join(folder, 'running.json'), '{"pid": 12');
    await using lock = await takeLock(folder);
    expect(lock).toBeDefined();
  });

  test('is cleared of the children that a killed launcher left behind', async () => {
    const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
    await once(child, 'spawn');
    const record = await recordOf(child.pid ?? 0);
    if (!record) throw new Error('The child does not run.');
    await writeFile(join(folder, 'running.json'), JSON.stringify(stale([{ name: 'gateway', ...record }])));
    await using lock = await takeLock(folder);
    expect(lock && (await hasGone(record, 0))).toBe(true);
  });
});
