import type { Logger } from 'pino';
import * as z from 'zod';
import type { Reach } from './reach-service.ts';

const FRESH_MS = 1_000;
const LAST_RESORT_MS = 5 * 60_000;
const CAPACITY = 10_000;

/** Who a token speaks for; nobody when both are null. */
export type Identity = {
  accountId: string | null;
  sessionId: string | null;
  /** The account of support that looks through this one's eyes. */
  viewedBy?: string | undefined;
};

const nobody: Identity = { accountId: null, sessionId: null };
const answer = z.object({
  accountId: z.string().nullable(),
  sessionId: z.string().nullable().default(null),
  viewedBy: z.string().optional(),
});
type Known = { identity: Identity; at: number };

/**
 * Tells whose session a bearer token is. Organizations decides; its answer holds one second, so that a revoked
 * session ends at once. While organizations is away the last answer serves, for at most five minutes.
 */
export function identifier(reach: Reach, log: Logger, now: () => number = Date.now) {
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<Identity>>();

  async function ask(token: string, requestId: string): Promise<Identity> {
    const request = { ...nobody, requestId, language: 'en' } as const;
    const asked = { method: 'POST', body: JSON.stringify({ token }), headers: { 'content-type': 'application/json' } };
    try {
      const response = await reach('organizations', request, asked, '/identify');
      if (!response.ok) throw new Error(`organizations answered ${response.status}`);
      const identity = answer.parse(await response.json());
      if (known.size >= CAPACITY) known.clear();
      known.set(token, { identity, at: now() });
      return identity;
    } catch (error) {
      const last = known.get(token);
      // Looking through somebody's eyes ends when that person says so: an old answer does not serve for it.
      if (last && !last.identity.viewedBy && now() - last.at < LAST_RESORT_MS) return last.identity;
      log.warn({ error, requestId }, 'nobody could be identified');
      return nobody;
    }
  }

  return async (authorization: string | null, requestId: string): Promise<Identity> => {
    const [scheme, token] = (authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token || token.length > 500) return nobody;
    const last = known.get(token);
    if (last && now() - last.at < FRESH_MS) return last.identity;
    const running = asked.get(token) ?? ask(token, requestId).finally(() => asked.delete(token));
    asked.set(token, running);
    return running;
  };
}
export type Identify = ReturnType<typeof identifier>;
