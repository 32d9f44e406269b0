import { link, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { stillRuns } from '@twinning/persistence/postgres/process-table';
import { parseLock, type Running, readText } from './running.ts';
import { writeWhole } from './written-whole.ts';

/** Who holds it if not we; and, when we took it from somebody dead, the children left by that one. */
export type Seized = { holder?: Running; left: Running['children'] };

/** Linking is the one step that both makes the file with its content and fails when there is one. */
async function create(file: string, running: Running): Promise<boolean> {
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, JSON.stringify(running), { mode: 0o600 });
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(mine);
  }
}

/** Only the heir replaces the lock of a dead launcher, or of several at the door two would go through. */
async function inherit(file: string, stale: string, running: Running): Promise<Seized | undefined> {
  const heir = `${file}.heir`;
  const { holder } = await seize(heir, running);
  if (holder) return undefined;
  try {
    if ((await readText(file)) !== stale) return undefined;
    const left = parseLock(stale)?.children ?? [];
    writeWhole(file, { ...running, children: left });
    return { left };
  } finally {
    await rm(heir);
  }
}

/** Takes the lock, from nobody or from a dead launcher, or tells who lives and holds it. */
export async function seize(file: string, running: Running): Promise<Seized> {
  for (;;) {
    if (await create(file, running)) return { left: [] };
    const text = await readText(file);
    const holder = parseLock(text ?? '');
    if (holder && (await stillRuns(holder))) return { holder, left: [] };
    const inherited = text === undefined ? undefined : await inherit(file, text, running);
    if (inherited) return inherited;
    await sleep(20);
  }
}
