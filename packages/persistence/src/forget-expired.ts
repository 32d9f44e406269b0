import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from './sql.ts';

const DAY_MS = 86_400_000;

/** The instant before which something that is kept for so many days is forgotten. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS);

const IDEMPOTENCY_DAYS = 30;
const INBOX_DAYS = 90;

/** A night's work takes as long as it takes: it is no request that somebody waits for. */
export const takeTime = (tx: EntityManager) => rowsOf(tx, sql`set local statement_timeout = '60s'`);

/** What every service keeps for a time only, as the register of processing says. */
export const forgetExpired = (em: EntityManager, now: Date): Promise<void> =>
  em.fork().transactional(async (tx) => {
    await takeTime(tx);
    await rowsOf(tx, sql`delete from idempotency where created_at < ${daysBefore(now, IDEMPOTENCY_DAYS)}`);
    await rowsOf(tx, sql`delete from inbox where handled_at < ${daysBefore(now, INBOX_DAYS)}`);
  });
