import { AsyncLocalStorage } from 'node:async_hooks';

/** Whoever waits for an answer: whether he still does, and whether it only reads. */
export type Listener = { gaveUp: boolean; onlyReads: boolean };

/** Nobody waits for what this statement would have read. */
export class GivenUp extends Error {
  constructor() {
    super('whoever asked has given up');
  }
}

const listening = new AsyncLocalStorage<Listener | null>();

/** Once the listener has given up, nothing within that only reads sends another statement. */
export const whileHeard = <Result>(listener: Listener, run: () => Result): Result => listening.run(listener, run);

/** What several wait for, or must be kept, goes on when one of them gives up. */
export const heardOrNot = <Result>(run: () => Result): Result => listening.run(null, run);

/** Says of what runs that it writes nothing: it may end in the middle. */
export function onlyReads(): void {
  const listener = listening.getStore();
  if (listener) listener.onlyReads = true;
}

export function isGivenUp(): boolean {
  const listener = listening.getStore();
  return Boolean(listener?.gaveUp && listener.onlyReads);
}
