import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@twinning/domain/actor';
import type { Announcement } from '@twinning/events/announcement';
import type { Service } from '@twinning/events/services';
import { doerOf } from './audit/entry.ts';
import { type Notebook, notebook } from './audit/notebook.ts';
import { newId } from './new-id.ts';
import { tell } from './tell.ts';

/** Everything one request writes: one transaction, and what it announces is a row of that transaction. */
export type Work = Pick<Notebook, 'record' | 'noteRead'> & {
  /** The running transaction, or the request's own reads while there is none. */
  readonly em: EntityManager;
  actor: Actor;
  /** The instant of the request; every fact of one request bears the same. */
  now: () => Date;
  newId: typeof newId;
  /** Under which the logs and the audit trail know the request. */
  requestId: string;
  /** What the request tells the audit trail of itself. */
  audit: Notebook;
  /** Runs inside the request's transaction, opening it when there is none yet. */
  transaction<Result>(run: (tx: EntityManager) => Promise<Result>): Promise<Result>;
  /** Writes announcements into the outbox of the running transaction, and each of them into the audit trail. */
  announce(tx: EntityManager, announcements: readonly Announcement[]): Promise<void>;
};

/** The request id of what nobody asked for: a task of the night, an event of another service. */
export const OF_ITSELF = 'of-itself';

export function startWork(
  em: EntityManager,
  actor: Actor,
  now: () => Date,
  service: Service,
  requestId: string = OF_ITSELF,
): Work {
  let running: EntityManager | null = null;
  const audit = notebook(em, () => doerOf(actor), now, requestId);

  return {
    get em() {
      return running ?? em;
    },
    actor,
    now,
    newId,
    requestId,
    audit,
    record: audit.record,
    noteRead: audit.noteRead,

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
      audit.record(tx, ...(await tell(tx, announcements, now(), actor)));
      await tx.execute(`select ${service}_jobs.add_job('relay', queue_name => 'relay')`);
    },
  };
}
