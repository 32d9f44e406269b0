import { Refusal } from '@twinning/domain/refusal';

/** Passwords take a processor for a moment: rather than let everybody wait, some are asked to come back. */
export class TooBusy extends Refusal {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super({
      vi: `Đang có quá nhiều người đăng nhập cùng lúc. Chưa có gì được kiểm tra; hãy thử lại sau ${retryAfter} giây.`,
      en: `Too many people are signing in at this moment. Nothing was looked at; try again in ${retryAfter} seconds.`,
    });
    this.retryAfter = retryAfter;
  }
}

export type Turnstile = <Result>(run: () => Promise<Result>) => Promise<Result>;

type Waiting = { come(): void };
type Bounds = { atOnce: number; waiting: number; patienceMs: number };

/** Asked to come back after the queue, however long it is, has had its time. */
const RETRY_AFTER_SECONDS = 2;

/**
 * Lets a few pieces of work run at once and a few more wait, in the order in which they came; whoever finds no place, or
 * has waited too long, is told so before anything was done for him.
 */
export function turnstile({ atOnce, waiting, patienceMs }: Bounds): Turnstile {
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
        reject(new TooBusy(RETRY_AFTER_SECONDS));
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
    else throw new TooBusy(RETRY_AFTER_SECONDS);
    try {
      return await run();
    } finally {
      leave();
    }
  };
}
