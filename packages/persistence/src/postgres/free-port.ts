import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that a machine gives to connections going out: one of those may be gone before somebody listens at it. */
const [FIRST, BEHIND] = [20_000, 32_768];
const everywhere: Range = [FIRST, BEHIND];
type Range = readonly [first: number, behind: number];
const TRIES = 50;
const given = new Set<number>();

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });

/**
 * A part of the ports for each of several processes that look for some at once: what one has found and not yet taken
 * the others cannot find.
 */
export function shareOf(nth: number, of: number): Range {
  const size = Math.floor((BEHIND - FIRST) / of);
  const first = FIRST + (nth % of) * size;
  return [first, first + size];
}

/** The preferred port when nobody has it, else any free one that was not given before. */
export async function freePort(preferred?: number, [first, behind]: Range = everywhere): Promise<number> {
  if (preferred && (await isFree(preferred))) return preferred;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = randomInt(first, behind);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) return port;
  }
  throw new Error('There is no free port on 127.0.0.1.');
}
