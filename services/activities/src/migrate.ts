import { readEnv } from '@twinning/env/read-env';
import { migrateService, writeMigration } from '@twinning/persistence/migrate';
import * as z from 'zod';
import { migration } from './migrations.ts';

const { DATABASE_URL } = readEnv(z.object({ DATABASE_URL: z.url() }));

if (process.argv[2] === 'write') await writeMigration(migration(DATABASE_URL), process.argv[3]);
else await migrateService(migration(DATABASE_URL));
