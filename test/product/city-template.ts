import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inDatabase, within } from '@twinning/persistence/postgres/within';
import { serviceNames, urlAs } from '@twinning/persistence/service-names';
import { testPassword } from '@twinning/testing/server';

export const demonstrationPassword = 'a-password-for-tests';
const DATABASE = 'twinning_city';

export const script = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The environment of a child: nothing of Jest's own. */
export const childEnv = (more: Record<string, string>) => ({
  ...process.env,
  NODE_OPTIONS: '',
  NODE_ENV: 'development',
  DEMONSTRATION: 'true',
  DEMONSTRATION_PASSWORD: demonstrationPassword,
  ...more,
});

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${child.spawnargs[1]} ended with ${code}`)),
    );
  });

async function load(templateUrl: string): Promise<void> {
  const url = inDatabase(templateUrl, DATABASE);
  await Promise.all(
    serviceNames.map((service) =>
      ended(
        fork(script(`services/${service}/src/demonstration/load.ts`), {
          execArgv: [],
          env: childEnv({ DATABASE_URL: urlAs(url, service, testPassword), CITY_SCALE: '1' }),
        }),
      ),
    ),
  );
}

async function loadAndAnalyze(templateUrl: string): Promise<void> {
  await load(templateUrl);
  await within(inDatabase(templateUrl, DATABASE), (client) => client.query('analyze'));
}

/** A database that holds the demonstration city, loaded once for all test files; answers its owner's address. */
export async function cityTemplate(): Promise<string> {
  const templateUrl = process.env.TEST_SERVER_URL;
  if (!templateUrl) throw new Error('TEST_SERVER_URL is not set.');
  await within(inDatabase(templateUrl, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock(20221212)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount) return;
    const name = new URL(templateUrl).pathname.slice(1);
    await client.query(`create database "${DATABASE}" template "${name}"`);
    await loadAndAnalyze(templateUrl).catch(async (fault) => {
      await client.query(`drop database "${DATABASE}" with (force)`);
      throw fault;
    });
  });
  return inDatabase(templateUrl, DATABASE);
}
