import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceNames } from '@twinning/persistence/service-names';
import { cloneDatabase } from '@twinning/testing/clone-database';
import { startTestServer } from '@twinning/testing/server';
import { build, told, type World } from './build.ts';
import { type OpenServices, openServices } from './services.ts';

export type OpenWorld = World & {
  services: OpenServices;
  urls: Record<string, string>;
  /** Where the services keep files. */
  folder: string;
  ownerUrl: string;
  close(): Promise<void>;
};

/** A world of its own: on the tests' server when one runs, else on one that is thrown away with it. */
export async function openWorld(): Promise<OpenWorld> {
  const server = process.env.TEST_SERVER_URL ? null : await startTestServer();
  const database = await cloneDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'twinning-matrix-files-'));
  const urls = Object.fromEntries(serviceNames.map((service) => [service, database.urlFor(service)]));
  const services = await openServices((service) => database.urlFor(service), folder, told);
  async function close(): Promise<void> {
    await Promise.all(Object.values(services).map((service) => service.close()));
    await database[Symbol.asyncDispose]();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  try {
    return { ...(await build(services)), services, urls, folder, ownerUrl: database.url, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
