import { parseArgs } from 'node:util';
import { childrenOf } from './children.ts';
import { dataFolder, demonstration } from './environment.ts';
import { openInstallation } from './installation.ts';
import type { Lock } from './lock.ts';
import { PlainError, plainly } from './plain-error.ts';
import { runningIn } from './running.ts';
import { readSecrets } from './secrets.ts';
import { city, data, show } from './steps.ts';
import { stopRequest, untilAsked } from './stop-signal.ts';

function scaleAsked(): number {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
  const scale = Number(values.scale);
  if (!Number.isInteger(scale) || scale < 1 || scale > 100)
    throw new PlainError('--scale is a whole number from 1 to 100.');
  return scale;
}

/** The lock belongs to the product that runs: its children are its own, ours are only ours. */
const borrowed: Lock = { note: () => undefined, [Symbol.asyncDispose]: async () => undefined };

async function intoRunning(databaseUrl: string | undefined, scale: number, leave: AbortController): Promise<void> {
  const secrets = await readSecrets(dataFolder);
  if (!databaseUrl || !secrets) throw new PlainError('The product is still starting: wait until it is ready.');
  await using children = childrenOf(borrowed);
  await Promise.race([show([city({ secrets, children }, scale)], databaseUrl), untilAsked(leave.signal)]);
}

async function intoStopped(scale: number, leave: AbortController): Promise<void> {
  await using here = await openInstallation(leave, async () => undefined);
  await Promise.race([show([data(here, scale)]), untilAsked(leave.signal)]);
}

/** Loads a city, or as many as a nation has, whether the product runs or not. */
async function load(): Promise<void> {
  const scale = scaleAsked();
  if (!demonstration) throw new PlainError('The demonstration city is not loaded in production.');
  const leave = stopRequest();
  const running = await runningIn(dataFolder);
  await (running ? intoRunning(running.databaseUrl, scale, leave) : intoStopped(scale, leave));
}

await plainly(load);
