import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serviceNames } from '@twinning/persistence/service-names';

const run = promisify(execFile);

const migrationOf = (service: string): string =>
  fileURLToPath(new URL(`../../../services/${service}/src/migrate.ts`, import.meta.url));

/** Brings every service's schema to its last migration, as a deployment does. */
export async function migrateServices(ownerUrl: string): Promise<void> {
  const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: ownerUrl };
  const scripts = serviceNames.map(migrationOf).filter((script) => existsSync(script));
  await Promise.all(scripts.map((script) => run(process.execPath, [script], { env })));
}
