import { setTimeout as sleep } from 'node:timers/promises';

/** Something that runs until it ends, and then says how. */
export type Runner = { ended: Promise<string> };

export type Keeping = {
  name: string;
  start(): Promise<Runner>;
  stopping: AbortSignal;
  report(line: string): void;
  /** What may tell why it ended. */
  clue(): string;
};

const everLonger: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000];
const steadyAfter = 60_000;

async function startedAgain({ start }: Keeping): Promise<Runner> {
  return start().catch((error: unknown) => ({ ended: Promise.resolve(`as it started: ${error}`) }));
}

/** Starts again, ever later, what ends unasked; what keeps ending is given up, and the others go on without it. */
export async function keepRunning(keeping: Keeping, first: Runner, pauses = everLonger): Promise<void> {
  const { name, stopping, report, clue } = keeping;
  let runner = first;
  let attempt = 0;
  for (;;) {
    const since = performance.now();
    const end = await runner.ended;
    if (stopping.aborted) return;
    if (performance.now() - since > steadyAfter) attempt = 0;
    const pause = pauses[attempt];
    attempt += 1;
    if (pause === undefined)
      return report(`${name} has ended ${attempt} times (last ${end}) and is not started again.\n${clue()}`);
    report(`${name} ended ${end}; it is started again in ${pause / 1000} s.\n${clue()}`);
    await sleep(pause, undefined, { signal: stopping }).catch(() => undefined);
    if (stopping.aborted) return;
    runner = await startedAgain(keeping);
  }
}
