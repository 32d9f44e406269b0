import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { reaches } from './unprivileged-account.ts';

const stranger = { uid: 54_321, gid: 54_321 };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reach-'));
  await mkdir(join(folder, 'checkout'), { mode: 0o755 });
});

afterEach(() => rm(folder, { recursive: true }));

describe('an account without rights', () => {
  test('does not reach what lies in a private folder', async () => {
    await chmod(folder, 0o700);
    expect(await reaches(stranger, join(folder, 'checkout'))).toBe(false);
  });

  test('reaches what lies in folders that let everybody through', async () => {
    await chmod(folder, 0o711);
    expect(await reaches(stranger, join(folder, 'checkout'))).toBe(true);
  });

  test('reaches its own private folder', async () => {
    await chmod(folder, 0o700);
    const uid = process.getuid?.() ?? 0;
    expect(await reaches({ uid, gid: 0 }, join(folder, 'checkout'))).toBe(true);
  });
});
