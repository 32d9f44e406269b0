import { type Child, type Program, startChild } from './child.ts';
import type { Lock } from './lock.ts';
import { endOfLog } from './logs.ts';
import { PlainError } from './plain-error.ts';

export type Children = AsyncDisposable & {
  start(program: Program): Promise<Child>;
  /** Starts a program that has an end of its own and waits for it. */
  run(program: Program, onMessage?: (message: unknown) => void): Promise<void>;
};

/** All that runs under this launcher; the lock tells the next one of them, should this one be killed. */
export function childrenOf(lock: Lock): Children {
  const running = new Set<Child>();
  let closed = false;

  const noted = () =>
    lock.note({ children: [...running].flatMap(({ name, record }) => (record ? [{ name, ...record }] : [])) });

  async function start(program: Program): Promise<Child> {
    if (closed) throw new PlainError('The product is stopping.');
    const child = await startChild(program);
    running.add(child);
    noted();
    void child.ended.then(() => {
      running.delete(child);
      if (!closed) noted();
    });
    if (closed) await child.stop();
    return child;
  }

  async function run(program: Program, onMessage: (message: unknown) => void = () => undefined): Promise<void> {
    const child = await start(program);
    child.onMessage(onMessage);
    const end = await child.ended;
    if (child.exitCode() !== 0) throw new PlainError(`${program.name} ended ${end}.`, endOfLog(program.name));
  }

  return {
    start,
    run,
    [Symbol.asyncDispose]: async () => {
      closed = true;
      await Promise.all([...running].map((child) => child.stop()));
    },
  };
}
