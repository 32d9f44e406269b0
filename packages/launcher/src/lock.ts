import { link, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { recordOf, stillRuns } from '@twinning/persistence/postgres/process-table';
import { clearLeftBehind } from './left-behind.ts';
import { PlainError } from './plain-error.ts';
import { lockFile, parseLock, type Running, readLock } from './running.ts';
import { writeWhole } from './written-whole.ts';

export type Lock = AsyncDisposable & { note(news: Partial<Running>): void };

const held = ({ pid, since }: Running): PlainError =>
  new PlainError(`The product is already running here (process ${pid}, since ${new Date(since).toLocaleString()}).
Stop that one first: Ctrl+C in its window, or kill ${pid}. For a second one beside it set DATA_DIR and the ports.`);

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

/** Of two launchers that find the same stale lock one may already have replaced it: that one gets its lock back. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.stale.${process.pid}`;
  const moved = await rename(file, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file).catch(() => undefined);
  await rm(aside);
}

/** The right to work in this folder, held by one launcher at a time; that of a killed one is taken over. */
export async function takeLock(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const file = lockFile(folder);
  const self = await recordOf(process.pid);
  if (!self) throw new PlainError('This machine does not tell which processes run: neither /proc nor ps is here.');
  let running: Running = { ...self, since: new Date().toISOString(), children: [] };
  while (!(await create(file, running))) {
    const text = await readLock(folder);
    if (text === undefined) continue;
    const other = parseLock(text);
    if (other && (await stillRuns(other))) throw held(other);
    if (other) await clearLeftBehind(other.children);
    await removeStale(file, text);
  }
  return {
    note: (news) => {
      running = { ...running, ...news };
      writeWhole(file, running);
    },
    [Symbol.asyncDispose]: async () => {
      await rm(file, { force: true });
      await rmdir(folder).catch(() => undefined);
    },
  };
}
