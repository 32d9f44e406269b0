import { fileURLToPath } from 'node:url';
import { rows } from './rows.ts';

/** Where the schema of this service comes from. */
export const migration = (url: string) =>
  ({
    service: 'activities',
    url,
    entities: rows,
    migrations: fileURLToPath(new URL('../migrations', import.meta.url)),
  }) as const;
