import * as z from 'zod';
import { type Reach, ServiceUnavailable } from './reach-service.ts';
import type { Reader } from './reader.ts';

const FRESH_MS = 1_000;
const CAPACITY = 10_000;

/** Whom a request speaks for; nobody when the account is null. */
export type Identity = {
  accountId: string | null;
  sessionId: string | null;
  /** What the key may be used for, when a system of an office asks. */
  scopes?: readonly string[];
  /** The account of support that looks through the account's eyes. */
  viewedBy?: string;
};

export const nobody: Identity = { accountId: null, sessionId: null };
const answer = z
  .object({
    accountId: z.string().nullable(),
    sessionId: z.string().nullable().default(null),
    viewedBy: z.string().nullish(),
  })
  .transform(({ viewedBy, ...identity }): Identity => ({ ...identity, ...(viewedBy && { viewedBy }) }));
type Known = { identity: Identity; at: number };
export type Asking = Partial<Reader> & { requestId: string; language: 'vi' | 'en' };

/** Asks organizations whom a secret speaks for; throws when it is away, for then nobody can tell who was shown out since. */
export async function askOrganizations<Parsed>(
  reach: Reach,
  question: object,
  asking: Asking,
  read: z.ZodType<Parsed>,
): Promise<Parsed> {
  const request = { ...nobody, ...asking };
  const response = await reach(
    'organizations',
    request,
    { method: 'POST', body: JSON.stringify(question), headers: { 'content-type': 'application/json' } },
    '/identify',
  );
  const parsed = response.ok ? read.safeParse(await response.json().catch(() => null)) : undefined;
  if (!parsed?.success) throw new ServiceUnavailable('organizations', request);
  return parsed.data;
}

/**
 * Tells whose session a token is. Organizations decides; its answer holds one second and no longer, whether or not
 * organizations can be asked again, so that a session that was ended is over within a second whatever else fails.
 */
export function sessionIdentifier(reach: Reach, now: () => number = Date.now) {
  const known = new Map<string, Known>();
  const asked = new Map<string, Promise<Identity>>();

  async function ask(token: string, asking: Asking): Promise<Identity> {
    // Who is shown out while the answer is under way may be in it: it holds from the question on.
    const at = now();
    const identity = await askOrganizations(reach, { token }, asking, answer);
    if (known.size >= CAPACITY) known.clear();
    known.set(token, { identity, at });
    return identity;
  }

  return async (token: string, asking: Asking): Promise<Identity> => {
    const last = known.get(token);
    if (last && now() - last.at < FRESH_MS) return last.identity;
    const running = asked.get(token) ?? ask(token, asking).finally(() => asked.delete(token));
    asked.set(token, running);
    return running;
  };
}
export type IdentifySession = ReturnType<typeof sessionIdentifier>;

/** What a request shows of itself: the secret of its one header, and never anything of its address. */
export function shownIn(authorizations: readonly string[] | undefined): string | null {
  const [authorization, other] = authorizations ?? [];
  const token = other === undefined ? /^bearer ([!-~]{1,500})$/i.exec(authorization ?? '')?.[1] : undefined;
  return token ?? null;
}
