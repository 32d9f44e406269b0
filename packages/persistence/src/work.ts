import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@twinning/domain/actor';
import type { Announcement } from '@twinning/events/announcement';
import type { Service } from '@twinning/events/services';
import { newId } from './new-id.ts';
import { rowsOf, sql } from './sql.ts';

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
      const rows = announcements.map((said) => ({ id: newId('evt'), ...said }));
      await rowsOf(
        tx,
        sql`insert into outbox (id, type, subject_id, payload, occurred_at, account_id, person_id)
          select id, type, "subjectId", payload, ${now()}, ${actor.accountId}, ${actor.personId}
          from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (id text, type text, "subjectId" text, payload jsonb))
            with ordinality as said(id, type, "subjectId", payload, nth) order by nth`,
      );
      await tx.execute(`select ${service}_jobs.add_job('relay', queue_name => 'relay')`);
    },
  };
}
