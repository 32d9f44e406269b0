import { chmod, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearLeftover } from '@twinning/persistence/postgres/postmaster';
import { type ProcessRecord, recordOf, stillRuns } from '@twinning/persistence/postgres/process-table';

const prefix = 'twinning-test-';
const inMemory = '/dev/shm';
const enough = 2 ** 31;

/** A clone is hundreds of small files: in memory that takes 20 ms, on many a disk 400. */
async function parents(): Promise<readonly [best: string, ...others: string[]]> {
  const space = await statfs(inMemory).catch(() => undefined);
  return space && space.bavail * space.bsize > enough ? [inMemory, tmpdir()] : [tmpdir()];
}

async function clearIfAbandoned(folder: string): Promise<void> {
  const text = await readFile(join(folder, 'run.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const run: ProcessRecord = JSON.parse(text);
  if (await stillRuns(run)) return;
  await clearLeftover(join(folder, 'postgres'));
  await rm(folder, { recursive: true, force: true });
}

/** Servers of test runs that were killed: nobody else will stop them. */
export async function clearAbandonedFolders(): Promise<void> {
  for (const parent of await parents()) {
    const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
    for (const name of names) await clearIfAbandoned(join(parent, name));
  }
}

export async function newTestFolder(): Promise<string> {
  const folder = await mkdtemp(join((await parents())[0], prefix));
  // The server may run under another account than root, and has to walk through.
  await chmod(folder, 0o711);
  await writeFile(join(folder, 'run.json'), JSON.stringify(await recordOf(process.pid)), { mode: 0o600 });
  return folder;
}
