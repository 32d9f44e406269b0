import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const onLinux = process.platform === 'linux';

async function ps(column: string, pid: number): Promise<string | undefined> {
  const answer = await run('ps', ['-o', `${column}=`, '-p', String(pid)]).catch(() => undefined);
  return answer?.stdout.trim() || undefined;
}

/** A pid is used again and again; together with this mark it names one process for ever. */
export async function birthMark(pid: number): Promise<string | undefined> {
  if (!onLinux) return ps('lstart', pid);
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  if (!state || state === 'Z') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()} ${fields[18]}`;
}

/** The words a process was started with, as far as this user may see them. */
export async function commandOf(pid: number): Promise<readonly string[]> {
  if (!onLinux) return (await ps('command', pid))?.split(' ') ?? [];
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return line.split('\0').filter((word) => word !== '');
}

export type ProcessRecord = { pid: number; born: string };

export async function recordOf(pid: number): Promise<ProcessRecord | undefined> {
  const born = await birthMark(pid);
  return born === undefined ? undefined : { pid, born };
}

export const stillRuns = async ({ pid, born }: ProcessRecord): Promise<boolean> => (await birthMark(pid)) === born;

/** Waits until the process has gone; false when it is still there after the time given. */
export async function hasGone(record: ProcessRecord, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (await stillRuns(record)) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}
