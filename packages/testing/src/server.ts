import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer } from '@twinning/persistence/postgres/server';
import { prepareDatabase, type RolePasswords } from '@twinning/persistence/prepare-database';
import { migrateServices } from './migrate-services.ts';
import { clearAbandonedFolders, newTestFolder } from './test-folders.ts';

export const testPassword = 'test';

export const testPasswords: RolePasswords = {
  organizations: testPassword,
  partnerships: testPassword,
  activities: testPassword,
  recognition: testPassword,
  identity: testPassword,
};

export type TestServer = {
  /** The migrated database that every test clones, as the owner. */
  templateUrl: string;
  pid: number;
  /** Another database of the same server, as the owner. */
  url(database: string): string;
  stop(): Promise<void>;
};

/** A server that is thrown away, with one migrated database to clone; its address goes to `TEST_SERVER_URL`. */
export async function startTestServer(): Promise<TestServer> {
  await clearAbandonedFolders();
  const folder = await newTestFolder();
  const options = { folder: join(folder, 'postgres'), ownerPassword: testPassword, durable: false };
  const server = await startServer({ ...options, log: 'ignore' });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const templateUrl = server.url('twinning_template');
  try {
    await prepareDatabase(templateUrl, testPasswords);
    await migrateServices(templateUrl);
  } catch (fault) {
    await stop();
    throw fault;
  }
  process.env.TEST_SERVER_URL = templateUrl;
  return { templateUrl, pid: server.process.pid!, url: server.url, stop };
}
