/** `whose` tells those who wait apart: they are let in one each in turn, and the crowd of one keeps nobody else out. */
export type Turnstile = <Result>(run: () => Promise<Result>, whose?: string) => Promise<Result>;

type Waiting = { whose: string; come(): void; goAway(): void };
export type Bounds = { atOnce: number; waiting: number; patienceMs: number };

/** Those who wait: of each the first came first, and between them it goes round. */
function queue(places: number) {
  const lines = new Map<string, Set<Waiting>>();
  let size = 0;

  function leave(one: Waiting): void {
    const line = lines.get(one.whose);
    if (!line?.delete(one)) return;
    size -= 1;
    if (line.size === 0) lines.delete(one.whose);
  }

  /** When all places are taken, the last of the longest line makes room for whoever has fewer there. */
  function makesRoom(whose: string): boolean {
    if (size < places) return true;
    const longest = [...lines.values()].reduce<Set<Waiting>>(
      (most, line) => (line.size > most.size ? line : most),
      new Set(),
    );
    const own = lines.get(whose)?.size ?? 0;
    if (longest.size <= own + 1) return false;
    [...longest].at(-1)!.goAway();
    return true;
  }

  return {
    leave,

    /** Answers whether there was a place. */
    join(one: Waiting): boolean {
      if (!makesRoom(one.whose)) return false;
      const line = lines.get(one.whose) ?? new Set();
      lines.set(one.whose, line.add(one));
      size += 1;
      return true;
    },

    next(): Waiting | undefined {
      const [line] = lines.values();
      const [first] = line ?? [];
      if (!line || !first) return undefined;
      leave(first);
      lines.delete(first.whose);
      if (line.size > 0) lines.set(first.whose, line);
      return first;
    },
  };
}

/**
 * Lets a few pieces of work run at once and a few more wait; whoever finds no place, or has waited too long, is told so
 * before anything was done for him.
 */
export function turnstile({ atOnce, waiting, patienceMs }: Bounds, away: () => Error): Turnstile {
  let running = 0;
  const waits = queue(waiting);

  const wait = (whose: string) =>
    new Promise<void>((resolve, reject) => {
      const one: Waiting = {
        whose,
        come() {
          clearTimeout(late);
          resolve();
        },
        goAway() {
          clearTimeout(late);
          waits.leave(one);
          reject(away());
        },
      };
      const late = setTimeout(one.goAway, patienceMs);
      if (!waits.join(one)) one.goAway();
    });

  /** A place passes from hand to hand: between two nobody slips in. */
  function leave(): void {
    const next = waits.next();
    if (next) next.come();
    else running -= 1;
  }

  return async (run, whose = '') => {
    if (running < atOnce) running += 1;
    else await wait(whose);
    try {
      return await run();
    } finally {
      leave();
    }
  };
}
