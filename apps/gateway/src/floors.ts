import { availableParallelism } from 'node:os';
import { networkOf } from '@twinning/subgraph/network-of';
import { type Bounds, turnstile } from '@twinning/subgraph/turnstile';
import type { Asking } from './identify.ts';
import type { Request } from './reach-service.ts';
import { tooBusy } from './turned-away.ts';
import type { Weight } from './weigh.ts';

const RETRY_AFTER_SECONDS = 2;
const REMEMBERED_MS = 12 * 60 * 60_000;
const CAPACITY = 20_000;

/** What is asked for: an answer of some weight, or first of all whose the thing is that is shown. */
type Asked = Weight | 'PROOF';

/**
 * As many as keep the processors busy: more at once are only slower. Of what is heavy one processor is always left free for
 * what is light. Who waits longer than this asks again.
 */
const boundsOn = (processors: number): Record<'familiar' | 'strange', Record<Asked, Bounds>> => ({
  familiar: {
    LIGHT: { atOnce: 24, waiting: 256, patienceMs: 2_000 },
    HEAVY: { atOnce: Math.max(1, Math.min(4, processors - 1)), waiting: 64, patienceMs: 2_000 },
    SECRET: { atOnce: 4, waiting: 32, patienceMs: 1_500 },
    PROOF: { atOnce: 24, waiting: 256, patienceMs: 2_000 },
  },
  strange: {
    LIGHT: { atOnce: 12, waiting: 128, patienceMs: 1_500 },
    HEAVY: { atOnce: 1, waiting: 16, patienceMs: 1_500 },
    SECRET: { atOnce: 2, waiting: 32, patienceMs: 1_500 },
    PROOF: { atOnce: 8, waiting: 128, patienceMs: 1_500 },
  },
});
const MOST_IN_ALL = 2_000;
const MOST_OF_ONE = 500;

/**
 * How much is in work at once over all addresses (decision 21). Questions of strangers, of much and of secrets have places
 * of their own, so that none of them keeps the others waiting; within each, those who wait go round by account or address.
 */
export function floors(
  refused: (reason: string, asking: Asking) => void,
  now: () => number = Date.now,
  processors: number = availableParallelism(),
) {
  const bounds = boundsOn(processors);
  const full = new Error('no place');
  const pass = (given: Bounds) => turnstile(given, () => full);
  const open = ({ LIGHT, HEAVY, SECRET, PROOF }: Record<Asked, Bounds>) => ({
    LIGHT: pass(LIGHT),
    HEAVY: pass(HEAVY),
    SECRET: pass(SECRET),
    PROOF: pass(PROOF),
  });
  const floor = { familiar: open(bounds.familiar), strange: open(bounds.strange) };
  const known = new Map<string, number>();
  const inside = new Map<string, number>();
  let inAll = 0;

  const isFamiliar = (network: string): boolean =>
    now() - (known.get(network) ?? Number.NEGATIVE_INFINITY) < REMEMBERED_MS;

  const away = (reason: string, asking: Asking) => {
    refused(reason, asking);
    return tooBusy(asking, RETRY_AFTER_SECONDS);
  };

  return {
    /** Somebody is signed in there: a stranger with a thousand addresses has none of these. */
    met({ address, accountId }: Pick<Request, 'address' | 'accountId'>): void {
      if (accountId === null || !address) return;
      const network = networkOf(address);
      if (known.size >= CAPACITY && !known.has(network)) known.delete(known.keys().next().value!);
      known.delete(network);
      known.set(network, now());
    },

    async on<Result>(
      asked: Asked,
      request: Asking & Pick<Request, 'accountId'>,
      run: () => Promise<Result>,
    ): Promise<Result> {
      const network = networkOf(request.address ?? '');
      const side = request.accountId !== null || isFamiliar(network) ? floor.familiar : floor.strange;
      try {
        return await side[asked](run, asked === 'SECRET' ? network : (request.accountId ?? network));
      } catch (error) {
        throw error === full ? away('too busy', request) : error;
      }
    },

    /** Whatever comes, before anything of it is read; one address never has all the places. */
    async inAll(asking: Asking, run: () => Promise<void>): Promise<void> {
      const network = networkOf(asking.address ?? '');
      const own = inside.get(network) ?? 0;
      if (inAll >= MOST_IN_ALL || own >= MOST_OF_ONE) throw away('too many in all', asking);
      inAll += 1;
      inside.set(network, own + 1);
      try {
        await run();
      } finally {
        inAll -= 1;
        const left = inside.get(network)! - 1;
        if (left > 0) inside.set(network, left);
        else inside.delete(network);
      }
    },
  };
}
