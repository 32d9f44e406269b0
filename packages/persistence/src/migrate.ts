import type { EntitySchema } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Service } from '@twinning/events/services';
import { runMigrations } from 'graphile-worker';
import { ormOptions } from './orm.ts';
import { within } from './postgres/within.ts';
import { appendOnly } from './prepare/append-only.ts';
import { identityDoor } from './prepare/identity-door.ts';
import { theService } from './principal.ts';

type Migration = { service: Service; url: string; entities: readonly EntitySchema[]; migrations: string };

async function migrator({ service, url, entities, migrations }: Migration) {
  const options = ormOptions({ schema: service, url, entities, migrations, statementTimeout: 0, unasked: theService });
  return MikroORM.init({ ...options, extensions: [Migrator] });
}

/** Brings one service's schema and job schema up to date; run by the owner of the database. */
export async function migrateService(migration: Migration): Promise<void> {
  await runMigrations({ connectionString: migration.url, schema: `${migration.service}_jobs` });
  const orm = await migrator(migration);
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
  await within(migration.url, (client) => client.query(`${identityDoor}; ${appendOnly(migration.service)}`));
}

/** Whether the rows ask for something that no migration has made yet. */
export async function lacksMigration(migration: Migration): Promise<boolean> {
  const orm = await migrator(migration);
  try {
    return await orm.migrator.checkSchema();
  } finally {
    await orm.close();
  }
}

/** Writes the next migration from the difference between the rows and the committed snapshot; null when there is none. */
export async function writeMigration(migration: Migration, name?: string): Promise<string | null> {
  const orm = await migrator(migration);
  try {
    const { fileName } = await orm.migrator.create(undefined, false, false, name);
    return fileName || null;
  } finally {
    await orm.close();
  }
}
