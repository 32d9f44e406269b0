import { readdir } from 'node:fs/promises';
import { parse } from 'node:path';
import { within } from '@twinning/persistence/postgres/within';
import { type ServiceName, serviceNames } from '@twinning/persistence/service-names';
import type { Children } from './children.ts';
import { inRoot } from './places.ts';
import { type Known, migration } from './programs.ts';

async function written(service: ServiceName): Promise<readonly string[]> {
  const files = await readdir(inRoot('services', service, 'migrations')).catch(() => []);
  return files.filter((file) => /^Migration.*\.ts$/.test(file)).map((file) => parse(file).name);
}

async function recorded(service: ServiceName, url: string): Promise<ReadonlySet<string>> {
  const table = `${service}.mikro_orm_migrations`;
  const names = await within(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
    if (!rows[0]?.there) return [];
    return (await client.query<{ name: string }>(`select name from ${table}`)).rows;
  });
  return new Set(names.map(({ name }) => name.replace(/\.[jt]s$/, '')));
}

async function isBehind(service: ServiceName, url: string): Promise<boolean> {
  const [files, done] = await Promise.all([written(service), recorded(service, url)]);
  return done.size === 0 || files.some((file) => !done.has(file));
}

/** Migrates the services whose schema is behind; a process that finds nothing to do would cost a second. */
export async function migrate(known: Known, children: Children): Promise<void> {
  const behind = await Promise.all(
    serviceNames.map(async (service) => ((await isBehind(service, known.ownerUrl)) ? [service] : [])),
  );
  await Promise.all(behind.flat().map((service) => children.run(migration(service, known))));
}
