import type { EntityManager } from '@mikro-orm/postgresql';
import { followDue, takeTurns } from './follow-reorganizations.repository.ts';

/** Every night: decrees whose day has come, and reports that came to be due to a dissolved body after it was heard of. */
export const followReorganizationsDue = (em: EntityManager, at: Date): Promise<void> =>
  em.fork().transactional(async (tx) => {
    await takeTurns(tx);
    await followDue(tx, at);
  });
