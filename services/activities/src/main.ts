import { startOrm } from '@twinning/persistence/orm';
import { startWorker } from '@twinning/persistence/worker';
import type { Caller } from '@twinning/subgraph/context';
import { runProcess } from '@twinning/subgraph/run-process';
import { serve } from '@twinning/subgraph/serve';
import { sealingOf } from '@twinning/subgraph/service-env';
import { serviceLog } from '@twinning/subgraph/service-log';
import { contextOf } from './context.ts';
import { env } from './env.ts';
import { photoFiles } from './files/photo-files.ts';
import { listeners } from './listeners.ts';
import { followReorganizationsDue } from './reorganization/follow-reorganizations.task.ts';
import { routesOf } from './routes.ts';
import { database } from './rows.ts';
import { schema } from './schema.ts';
import { sweepUploads } from './upload/sweep-uploads.repository.ts';

const service = 'activities';
const log = serviceLog(service, env.LOG_LEVEL);
const orm = await startOrm({ ...database, url: env.DATABASE_URL });
const files = photoFiles(env.FILES_DIR);
const worker = await startWorker({
  service,
  url: env.DATABASE_URL,
  em: orm.em,
  listeners,
  tasks: {
    'sweep-uploads': async () => {
      await sweepUploads(orm.em.fork(), files);
    },
    'follow-reorganizations': () => followReorganizationsDue(orm.em, new Date()),
  },
  // Five past midnight in Hanoi; a night that the service slept through is made up for.
  crontab: '17 * * * * sweep-uploads\n5 17 * * * follow-reorganizations ?fill=2d',
  sealing: sealingOf(env),
  log,
});
const context = (caller: Caller) => contextOf(orm.em.fork(), caller);

const running = await serve({
  service,
  schema,
  host: env.HOST,
  port: env.PORT,
  verifyKey: env.GATEWAY_VERIFY_KEY,
  metricsToken: env.METRICS_TOKEN,
  contextOf: context,
  routes: routesOf(context, files),
  log,
  async stop() {
    await worker.stop();
    await orm.close();
  },
});
runProcess(running, log);
