import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@twinning/domain/actor';
import type { Announcement } from '@twinning/events/announcement';
import type { Service } from '@twinning/events/services';
import { newId } from './new-id.ts';
import { OutboxMessage } from './outbox.row.ts';

/** Everything one request writes: one transaction, and what it announces is a row of that transaction. */
export type Work = {
  /** The running transaction, or the request's own reads while there is none. */
  readonly em: EntityManager;
  actor: Actor;
  /** The instant of the request; every fact of one request bears the same. */
  now: () => Date;
  newId: typeof newId;
  /** Runs inside the request's transaction, opening it when there is none yet. */
  transaction<Result>(run: (tx: EntityManager) => Promise<Result>): Promise<Result>;
  /** Writes announcements into the outbox of the running transaction. */
  announce(tx: EntityManager, announcements: readonly Announcement[]): Promise<void>;
};

export function startWork(em: EntityManager, actor: Actor, now: () => Date, service: Service): Work {
  let running: EntityManager | null = null;

  return {
    get em() {
      return running ?? em;
    },
    actor,
    now,
    newId,

    async transaction(run) {
      if (running) return run(running);
      return em.transactional(async (tx) => {
        running = tx;
        try {
          return await run(tx);
        } finally {
          running = null;
        }
      });
    },

    async announce(tx, announcements) {
      if (announcements.length === 0) return;
      for (const { type, subjectId, payload } of announcements)
        tx.create(
          OutboxMessage,
          {
            id: newId('evt'),
            type,
            subjectId,
            payload,
            occurredAt: now(),
            accountId: actor.accountId,
            personId: actor.personId,
          },
          { partial: true },
        );
      await tx.execute(`select ${service}_jobs.add_job('relay', queue_name => 'relay')`);
    },
  };
}
