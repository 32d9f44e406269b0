import * as z from 'zod';
import { type Asking, askOrganizations, type Identity } from './identify.ts';
import type { Reach } from './reach-service.ts';
import { budgetSpent, keyRefused } from './turned-away.ts';

const answer = z.discriminatedUnion('known', [
  z.object({ known: z.literal(false) }),
  z.object({
    known: z.literal(true),
    accountId: z.string(),
    scopes: z.array(z.string()),
    granted: z.int().min(0),
    retryAfter: z.int().min(1),
  }),
]);
type Answer = z.infer<typeof answer>;
type Waiting = { asking: Asking; admit(identity: Identity): void; refuse(error: unknown): void };
type Door = { waiting: Waiting[]; refusals: number; asks: boolean };

const LARGEST = 1_000;

/** Keys are told from sessions by how they begin. */
export const isKey = (shown: string): boolean => shown.startsWith('stk_');

/**
 * Lets the systems of offices in. Organizations is asked about every request, so that a key is worth nothing from the
 * moment it is revoked and a budget holds over all gateways together; requests that come while it is being asked about
 * the same key wait and are asked about together, so a busy system costs no more questions than a slow one.
 */
export function keyAdmission(reach: Reach) {
  const doors = new Map<string, Door>();

  async function ask(key: string, door: Door): Promise<void> {
    const asked = door.waiting.splice(0, LARGEST);
    const refusals = door.refusals;
    door.refusals = 0;
    const first: Asking = asked[0]?.asking ?? { requestId: crypto.randomUUID(), language: 'en' };
    try {
      const told = await askOrganizations<Answer>(reach, { key, take: asked.length, refusals }, first, answer);
      asked.forEach(({ asking, admit, refuse }, index) => {
        if (!told.known) refuse(keyRefused(asking));
        else if (index < told.granted) admit({ accountId: told.accountId, sessionId: null, scopes: told.scopes });
        else refuse(budgetSpent(asking, told.retryAfter));
      });
    } catch (error) {
      door.refusals += refusals;
      for (const { refuse } of asked) refuse(error);
    }
  }

  async function attend(key: string, door: Door): Promise<void> {
    if (door.asks) return;
    door.asks = true;
    while (door.waiting.length > 0) await ask(key, door);
    door.asks = false;
    if (door.refusals === 0) doors.delete(key);
  }

  function doorOf(key: string): Door {
    const door = doors.get(key) ?? { waiting: [], refusals: 0, asks: false };
    doors.set(key, door);
    return door;
  }

  return {
    admit: (key: string, asking: Asking): Promise<Identity> =>
      new Promise((admit, refuse) => {
        const door = doorOf(key);
        door.waiting.push({ asking, admit, refuse });
        void attend(key, door);
      }),

    /** Notes that a key was used for what it may not; organizations hears of it with the next question. */
    noteRefusal(key: string): void {
      doorOf(key).refusals += 1;
    },

    /** Tells organizations what it has not heard of. */
    async tellRefusals(): Promise<void> {
      for (const [key, door] of doors) if (door.refusals > 0 && !door.asks) await ask(key, door);
      for (const [key, door] of doors)
        if (door.refusals === 0 && door.waiting.length === 0 && !door.asks) doors.delete(key);
    },
  };
}
export type KeyAdmission = ReturnType<typeof keyAdmission>;
