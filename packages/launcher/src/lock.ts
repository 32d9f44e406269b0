import { mkdir, rm, rmdir } from 'node:fs/promises';
import { recordOf } from '@twinning/persistence/postgres/process-table';
import { clearLeftBehind } from './left-behind.ts';
import { PlainError } from './plain-error.ts';
import { lockFile, type Running } from './running.ts';
import { seize } from './seize.ts';
import { writeWhole } from './written-whole.ts';

export type Lock = AsyncDisposable & { note(news: Partial<Running>): void };

const held = ({ pid, since }: Running): PlainError =>
  new PlainError(`The product is already running here (process ${pid}, since ${new Date(since).toLocaleString()}).
Stop that one first: Ctrl+C in its window, or kill ${pid}. For a second one beside it set DATA_DIR and the ports.`);

/** The right to work in this folder, held by one launcher at a time; that of a killed one is taken over. */
export async function takeLock(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const file = lockFile(folder);
  const self = await recordOf(process.pid);
  if (!self) throw new PlainError('This machine does not tell which processes run: neither /proc nor ps is here.');
  let running: Running = { ...self, since: new Date().toISOString(), children: [] };
  const note = (news: Partial<Running>) => {
    running = { ...running, ...news };
    writeWhole(file, running);
  };
  const { holder, left } = await seize(file, running);
  if (holder) throw held(holder);
  await clearLeftBehind(left);
  note({ children: [] });
  const release = async () => {
    await rm(file, { force: true });
    await rmdir(folder).catch(() => undefined);
  };
  return { note, [Symbol.asyncDispose]: release };
}
