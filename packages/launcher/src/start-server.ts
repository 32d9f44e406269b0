import type { Child, Program } from './child.ts';
import type { Children } from './children.ts';
import { type Keeping, keepRunning } from './keep-running.ts';
import { endOfLog } from './logs.ts';
import { PlainError } from './plain-error.ts';

const patience = 120_000;

const saysReady = (child: Child): Promise<'ready'> =>
  new Promise((resolve) => child.onMessage((message) => message === 'ready' && resolve('ready')));

async function untilReady(child: Child): Promise<void> {
  const { promise: tooLate, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), patience);
  const outcome = await Promise.race([saysReady(child), tooLate, child.ended.then((how) => ({ how }))]);
  clearTimeout(timer);
  if (outcome === 'ready') return;
  const fault =
    outcome === 'late' ? `is not ready after ${patience / 1000} s` : `ended ${outcome.how} before it was ready`;
  throw new PlainError(`${child.name} ${fault}.`, endOfLog(child.name));
}

/** Starts one of the product's servers, waits until it listens, and from then on keeps it running. */
export async function startServer(
  program: Program,
  { children, stopping, report }: { children: Children } & Pick<Keeping, 'stopping' | 'report'>,
): Promise<void> {
  const first = await children.start(program);
  await untilReady(first);
  const start = () => children.start(program);
  const clue = () => endOfLog(program.name);
  void keepRunning({ name: program.name, start, stopping, report, clue }, first);
}
