export type Turnstile = <Result>(run: () => Promise<Result>) => Promise<Result>;

type Waiting = { come(): void };
export type Bounds = { atOnce: number; waiting: number; patienceMs: number };

/**
 * Lets a few pieces of work run at once and a few more wait, in the order in which they came; whoever finds no place, or
 * has waited too long, is told so before anything was done for him.
 */
export function turnstile({ atOnce, waiting, patienceMs }: Bounds, away: () => Error): Turnstile {
  let running = 0;
  const queue = new Set<Waiting>();

  const wait = () =>
    new Promise<void>((resolve, reject) => {
      const place: Waiting = {
        come() {
          clearTimeout(late);
          queue.delete(place);
          resolve();
        },
      };
      const late = setTimeout(() => {
        queue.delete(place);
        reject(away());
      }, patienceMs);
      queue.add(place);
    });

  /** A place passes from hand to hand: between two nobody slips in. */
  function leave(): void {
    const [next] = queue;
    if (next) next.come();
    else running -= 1;
  }

  return async (run) => {
    if (running < atOnce) running += 1;
    else if (queue.size < waiting) await wait();
    else throw away();
    try {
      return await run();
    } finally {
      leave();
    }
  };
}
