import type { EntityManager } from '@mikro-orm/postgresql';
import type { Service } from '@twinning/events/services';
import { Logger, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { type Listeners, listen } from './listen.ts';
import { relay } from './relay.ts';

type Level = 'error' | 'warn' | 'info' | 'debug';
type Log = Record<Level, (fields: object, message: string) => void>;

/** The worker's own words go where the service's go; routine ones only when somebody debugs. */
const workerLogger = (log: Log) =>
  new Logger(
    () => (level, message) => log[level === 'error' ? 'error' : level === 'warning' ? 'warn' : 'debug']({}, message),
  );
type Worker = {
  service: Service;
  url: string;
  em: EntityManager;
  listeners: Listeners;
  tasks?: TaskList;
  crontab?: string;
  log: Log;
};

/** Runs a service's jobs: the relay of its outbox, its listeners, and its own. */
export async function startWorker({ service, url, em, listeners, tasks, crontab, log }: Worker) {
  const pool = new pg.Pool({ connectionString: url, max: 4, idleTimeoutMillis: 0 });
  pool.on('error', (error) => log.error({ error }, 'a worker connection broke'));
  pool.on('connect', (client) => client.on('error', (error) => log.error({ error }, 'a worker connection broke')));
  const runner = await run({
    pgPool: pool,
    schema: `${service}_jobs`,
    concurrency: 2,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: workerLogger(log),
    crontab: crontab ?? '',
    taskList: {
      ...tasks,
      relay: () => relay(em),
      listen: (payload) => listen(em, listeners, (payload as { eventId: string }).eventId),
    },
  });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}
