import type { EntityManager } from '@mikro-orm/postgresql';
import type { Service } from '@twinning/events/services';
import { Logger, run, type Task, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { type Sealing, sealAudit } from './audit/sign-head.ts';
import { forgetExpired } from './forget-expired.ts';
import { type Listeners, listen } from './listen.ts';
import { asService } from './principal.ts';
import { relay } from './relay.ts';

type Level = 'error' | 'warn' | 'info' | 'debug';
type Log = Record<Level, (fields: object, message: string) => void>;

type Meta = { job?: { id: string; task_identifier: string; attempts: number }; error?: unknown; fatalError?: unknown };

/**
 * The worker's own words go where the service's go; routine ones only when somebody debugs. Where something failed they quote
 * the error: only what comes before that is kept, and which job it was.
 */
const workerLogger = (log: Log) =>
  new Logger(() => (level, message, { job, ...meta }: Meta = {}) => {
    if (level !== 'error' && level !== 'warning') return log.debug({}, message);
    const error = meta.error ?? meta.fatalError;
    const about = {
      ...(job && { jobId: job.id, task: job.task_identifier, attempt: job.attempts }),
      ...(error !== undefined && { error }),
    };
    log[level === 'error' ? 'error' : 'warn'](about, job ? 'a job failed' : (message.split(/['":\n]/)[0] ?? ''));
  });
type Worker = {
  service: Service;
  url: string;
  em: EntityManager;
  listeners: Listeners;
  tasks?: TaskList;
  crontab?: string;
  /** How many jobs run at once: more than there are kinds that may take seconds. */
  concurrency?: number;
  /** With what the audit trail is sealed; without it, it is chained and not signed. */
  sealing?: Sealing | undefined;
  log: Log;
};

/** What graphile-worker tells a job that the clock set off. */
type Timed = { _cron: { ts: string } };
const NIGHTLY = '41 3 * * * forget-expired';

/**
 * Gives back what a worker held that was killed: it would be held for four hours. One that lives may lose a job to this,
 * which does no harm, for every job here may run twice.
 */
async function freeJobs(pool: pg.Pool, schema: string): Promise<void> {
  const jobs = pg.escapeIdentifier(schema);
  await pool.query(
    `select ${jobs}.force_unlock_workers(array(
       select locked_by from ${jobs}._private_jobs where locked_by is not null
       union select locked_by from ${jobs}._private_job_queues where locked_by is not null))`,
  );
}

const asTheService =
  (task: Task | undefined): Task =>
  (payload, helpers) =>
    asService(() => task?.(payload, helpers));

/** Runs a service's jobs: the relay of its outbox, its listeners, and its own. */
export async function startWorker({
  service,
  url,
  em,
  listeners,
  tasks,
  crontab,
  concurrency = 2,
  sealing,
  log,
}: Worker) {
  const pool = new pg.Pool({ connectionString: url, max: 4, idleTimeoutMillis: 0 });
  pool.on('error', (error) => log.error({ error }, 'a worker connection broke'));
  pool.on('connect', (client) => client.on('error', (error) => log.error({ error }, 'a worker connection broke')));
  const schema = `${service}_jobs`;
  await freeJobs(pool, schema);
  const house: TaskList = {
    'seal-audit': (payload) => sealAudit(em, service, sealing, new Date((payload as Timed)._cron.ts)),
    'forget-expired': (payload) => forgetExpired(em, new Date((payload as Timed)._cron.ts)),
  };
  const runner = await run({
    pgPool: pool,
    schema,
    concurrency,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: workerLogger(log),
    crontab: [NIGHTLY, '* * * * * seal-audit', crontab].filter(Boolean).join('\n'),
    taskList: {
      ...Object.fromEntries(Object.entries({ ...house, ...tasks }).map(([name, task]) => [name, asTheService(task)])),
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
