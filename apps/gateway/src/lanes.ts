import { networkOf } from '@twinning/subgraph/network-of';
import { type Bounds, type Turnstile, turnstile } from '@twinning/subgraph/turnstile';
import type { Asking } from './identify.ts';
import { tooManyAtOnce } from './turned-away.ts';

const RETRY_AFTER_SECONDS = 2;
const wide: Bounds = { atOnce: 32, waiting: 128, patienceMs: 2_000 };
/** Wide enough for a school behind one address, too narrow to fill the places that organizations has for passwords. */
const narrow: Bounds = { atOnce: 4, waiting: 32, patienceMs: 2_000 };

export type Lane = <Result>(asking: Asking, run: () => Promise<Result>) => Promise<Result>;

/** The same bounds for each address by itself; of an address that waits for nothing, nothing is kept. */
function lane(bounds: Bounds, refused: (asking: Asking) => void): Lane {
  const doors = new Map<string, { pass: Turnstile; inside: number }>();
  const full = new Error('no place');

  return async (asking, run) => {
    const network = networkOf(asking.address ?? '');
    const door = doors.get(network) ?? { pass: turnstile(bounds, () => full), inside: 0 };
    doors.set(network, door);
    door.inside += 1;
    try {
      return await door.pass(run);
    } catch (error) {
      if (error !== full) throw error;
      refused(asking);
      throw tooManyAtOnce(asking, RETRY_AFTER_SECONDS);
    } finally {
      door.inside -= 1;
      if (door.inside === 0) doors.delete(network);
    }
  };
}

/** How many requests of one address are worked on at once (decision 20): how many in all is nobody’s fault but their own. */
export const lanes = (refused: (asking: Asking) => void) => ({
  /** Who shows nothing. */
  nobody: lane(wide, refused),
  /** Who shows something, until it is known whose it is. */
  shown: lane(wide, refused),
  /** Whatever has a password or a code looked at, whoever asks. */
  secret: lane(narrow, refused),
  /** Whoever shows nothing and sends much: it is kept in memory while it comes. */
  heavy: lane(narrow, refused),
});
