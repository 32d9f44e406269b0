import { readFile } from 'node:fs/promises';
import { serviceLog } from '@twinning/subgraph/service-log';
import { addresses, env } from './env.ts';
import { serveGateway } from './serve-gateway.ts';

const log = serviceLog('gateway', env.LOG_LEVEL);
const supergraph = await readFile(new URL('../supergraph.graphql', import.meta.url), 'utf8');
const running = await serveGateway({
  supergraph,
  addresses,
  signingKey: env.GATEWAY_SIGNING_KEY,
  readerSecret: env.READER_SECRET,
  trustedProxy: env.TRUSTED_PROXY,
  metricsToken: env.METRICS_TOKEN,
  host: env.HOST,
  port: env.PORT,
  log,
});

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
  process.once(signal, async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    await running.stop();
    process.exit(0);
  });
process.send?.('ready');
