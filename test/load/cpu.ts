import { readdir, readFile } from 'node:fs/promises';

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

/** A process and those it started that still run. */
async function familyOf(pid: number): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(
    all.map(async (child) => ({
      child,
      parent: Number((await textOf(`/proc/${child}/stat`)).split(') ')[1]?.split(' ')[1]),
    })),
  );
  return [pid, ...parents.filter(({ parent }) => parent === pid).map(({ child }) => child)];
}

async function nanosecondsOf(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const spent = await Promise.all(threads.map((thread) => textOf(`/proc/${pid}/task/${thread}/schedstat`)));
  return spent.reduce((sum, line) => sum + Number(line.split(' ')[0] ?? 0), 0);
}

/** Milliseconds that processes and their children have spent on a processor; counted by the kernel in nanoseconds. */
export async function processorTime(pids: readonly number[]): Promise<number> {
  const families = await Promise.all(pids.map(familyOf));
  const spent = await Promise.all(families.flat().map(nanosecondsOf));
  return spent.reduce((sum, one) => sum + one, 0) / 1e6;
}
