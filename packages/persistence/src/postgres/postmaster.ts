import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { commandOf, hasGone, type ProcessRecord, recordOf } from './process-table.ts';

const pidFile = (folder: string) => join(folder, 'postmaster.pid');

export type Postmaster = { pid: number; port: number; ready: boolean };

/** What the server says of itself in its folder; the lines are PostgreSQL's own. */
export async function readPostmaster(folder: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(pidFile(folder), 'utf8').catch(() => '')).split('\n');
  const [pid, port, status] = [Number(lines[0]), Number(lines[3]), lines[7]?.trim()];
  return pid > 0 ? { pid, port, ready: status === 'ready' } : undefined;
}

/** The process that runs on this cluster, if the pid in its folder is truly one started on it and not somebody else's by now. */
export async function postmasterOf(folder: string): Promise<ProcessRecord | undefined> {
  const said = await readPostmaster(folder);
  if (!said) return undefined;
  const command = await commandOf(said.pid);
  const ours = basename(command[0] ?? '').startsWith('postgres') && command.includes(folder);
  return ours ? recordOf(said.pid) : undefined;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Fast shutdown first, then without the closing checkpoint; what is committed stands either way. */
export async function stopPostmaster(postmaster: ProcessRecord): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(postmaster.pid, name);
    if (await hasGone(postmaster, patience)) return;
  }
  throw new Error(`PostgreSQL (process ${postmaster.pid}) does not stop.`);
}

/**
 * A server outlives a launcher that was killed: it is stopped, so that the next one runs with today's settings as a child
 * of its own. A pid file left by a dead server is removed, for PostgreSQL would mistake a stranger with that pid for itself.
 */
export async function clearLeftover(folder: string): Promise<void> {
  const left = await postmasterOf(folder);
  if (left) return stopPostmaster(left);
  await rm(pidFile(folder), { force: true });
}
