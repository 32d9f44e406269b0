import type { Context } from '../context.ts';

type Ending = Pick<Context, 'identity' | 'actor' | 'work'>;

/** Ends one session of the caller, or all when none is named, and tells the trail how many it ended. */
export async function endSessions({ identity, actor, work }: Ending, sessionId: string | null): Promise<number> {
  const accountId = actor.accountId!;
  const ended = await identity.end(accountId, sessionId);
  const before = { session: sessionId ?? 'all' };
  work.audit.tell({ subjectType: 'Account', subjectId: accountId, before, after: { ended } });
  return ended;
}
