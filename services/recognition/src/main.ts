import { startOrm } from '@twinning/persistence/orm';
import { startWorker } from '@twinning/persistence/worker';
import { runProcess } from '@twinning/subgraph/run-process';
import { serve } from '@twinning/subgraph/serve';
import { sealingOf } from '@twinning/subgraph/service-env';
import { serviceLog } from '@twinning/subgraph/service-log';
import { contextOf } from './context.ts';
import { env } from './env.ts';
import { listeners } from './listeners.ts';
import { database } from './rows.ts';
import { schema } from './schema.ts';

const service = 'recognition';
const log = serviceLog(service, env.LOG_LEVEL);
const orm = await startOrm({ ...database, url: env.DATABASE_URL });
const worker = await startWorker({
  service,
  url: env.DATABASE_URL,
  em: orm.em,
  listeners,
  sealing: sealingOf(env),
  log,
});

const running = await serve({
  service,
  schema,
  host: env.HOST,
  port: env.PORT,
  verifyKey: env.GATEWAY_VERIFY_KEY,
  metricsToken: env.METRICS_TOKEN,
  contextOf: (caller) => contextOf(orm.em.fork(), caller),
  log,
  async stop() {
    await worker.stop();
    await orm.close();
  },
});
runProcess(running, log);
