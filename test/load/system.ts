import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@twinning/persistence/postgres/free-port';
import { startServer } from '@twinning/persistence/postgres/server';
import { within } from '@twinning/persistence/postgres/within';
import { prepareDatabase } from '@twinning/persistence/prepare-database';
import { urlAs } from '@twinning/persistence/service-names';
import { serviceFlags } from '../../packages/launcher/src/service-flags.ts';
import { processorTime } from './cpu.ts';
import { verifyKey } from './gateway-key.ts';
import { longHistory } from './long-history.ts';

const password = 'measured-and-thrown-away';
const passwords = {
  organizations: password,
  partnerships: password,
  activities: password,
  recognition: password,
  identity: password,
};
const service = join(import.meta.dirname, '../../services/organizations/src');

type Counted = { statements: number; rows: number; buffers: number };

export type System = {
  name: string;
  url: string;
  /** The database, as its owner. */
  database: string;
  /** Milliseconds on a processor so far: the service and all of PostgreSQL. */
  processor(): Promise<number>;
  /** What the service has sent to PostgreSQL since it was last asked, and what that read. */
  counted(): Promise<Counted>;
  stop(): Promise<void>;
};

async function run(script: string, env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [join(service, script)], { env: { ...process.env, ...env }, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} ended with exit code ${code}`);
}

async function untilReady(child: ChildProcess): Promise<void> {
  for (;;) {
    const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => ['ended'])]);
    if (message === 'ready') return;
    if (message === 'ended') throw new Error('the service ended before it was ready');
  }
}

/** A PostgreSQL of its own that counts statements, and one organizations service over it. */
export async function startSystem(name: string, scale: number, reorganizations: number): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'twinning-load-'));
  await chmod(folder, 0o711);
  const options = { folder: join(folder, 'postgres'), ownerPassword: password, durable: false };
  const first = await startServer(options);
  await within(first.url('postgres'), (client) =>
    client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`),
  );
  await first.stop();
  const server = await startServer(options);
  const database = server.url('twinning');
  await prepareDatabase(database, passwords);
  await run('migrate.ts', { DATABASE_URL: database });
  const url = urlAs(database, 'organizations', password);
  await run('demonstration/load.ts', {
    DATABASE_URL: url,
    CITY_SCALE: String(scale),
    DEMONSTRATION_PASSWORD: password,
  });
  await longHistory(database, reorganizations);
  await within(database, (client) => client.query('create extension pg_stat_statements schema extensions'));
  await within(database, (client) => client.query('vacuum analyze'));

  const port = await freePort();
  const child = spawn(process.execPath, [...serviceFlags, join(service, 'main.ts')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      IDENTITY_DATABASE_URL: urlAs(database, 'identity', password),
      PORT: String(port),
      FILES_DIR: join(folder, 'files'),
      ACCOUNT_SECRET: 'measured-and-thrown-away-0123456789',
      GATEWAY_VERIFY_KEY: JSON.stringify(verifyKey),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await untilReady(child);

  return {
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    database,
    processor: () => processorTime([child.pid!, server.process.pid!]),
    counted: () =>
      within(database, async (client) => {
        const { rows } = await client.query<Counted>(
          `select coalesce(sum(calls), 0)::float as statements, coalesce(sum(rows), 0)::float as rows,
             coalesce(sum(shared_blks_hit + shared_blks_read), 0)::float as buffers
           from extensions.pg_stat_statements join pg_roles on pg_roles.oid = userid
           where rolname = 'twinning_organizations' and query not ilike '%_jobs%' and query not ilike '%graphile%'`,
        );
        await client.query('select extensions.pg_stat_statements_reset()');
        return rows[0]!;
      }),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
