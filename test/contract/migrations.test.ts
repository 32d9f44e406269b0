import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { lacksMigration, migrateService } from '@twinning/persistence/migrate';
import { cloneDatabase } from '@twinning/testing/clone-database';
import { services } from './composition.ts';

type Given = { migration(url: string): Parameters<typeof migrateService>[0] };
const of = async (service: string): Promise<Given> =>
  import(fileURLToPath(new URL(`../../services/${service}/src/migrations.ts`, import.meta.url))) as Promise<Given>;

describe('the migrations', () => {
  it.each(services)('of %s lead from an empty schema to what its rows say, and may be run again', async (service) => {
    const { migration } = await of(service);
    await using database = await cloneDatabase();
    await migrateService(migration(database.url));
    expect(await lacksMigration(migration(database.url))).toBe(false);
  });
});
