import type { EntitySchema } from '@mikro-orm/core';
import { defineConfig, MikroORM, type SqlEntityManager } from '@mikro-orm/postgresql';
import { services } from '@twinning/events/services';
import type pg from 'pg';
import { auditSubscriber } from './audit/append.ts';
import { introduce } from './introduce.ts';
import { houseRows } from './outbox.row.ts';
import { nobody, type Principal } from './principal.ts';
import { types } from './type-parsers.ts';

export type Database = {
  schema: string;
  url: string;
  entities: readonly EntitySchema[];
  migrations?: string;
  statementTimeout?: number;
  /** On whose behalf statements are sent when nobody has said so; nobody's, unless a test looks into the tables. */
  unasked?: Principal;
};

const otherSchemas = (schema: string): string[] =>
  ['public', 'extensions', 'exchange', 'identity', ...services, ...services.map((service) => `${service}_jobs`)].filter(
    (other) => other !== schema,
  );

/** One service's part of the database: its schema, its rows, its login role. */
export function ormOptions({ schema, url, entities, migrations, statementTimeout = 2000, unasked = nobody }: Database) {
  return defineConfig({
    clientUrl: url,
    schema,
    entities: [...houseRows, ...entities],
    subscribers: [auditSubscriber],
    forceUtcTimezone: true,
    debug: false,
    pool: { min: 1, max: 10, idleTimeoutMillis: 0 },
    driverOptions: {
      types,
      options: `-c search_path=${schema},extensions -c statement_timeout=${statementTimeout}`,
      onPoolCreated: (pool: pg.Pool) => pool.on('connect', (client) => introduce(client, unasked)),
    },
    ...(migrations && {
      migrations: {
        path: migrations,
        pathTs: migrations,
        emit: 'ts',
        snapshotName: 'schema.snapshot',
        // The snapshot says what the rows say; what only a migration says, as policies and functions, stays out of it.
        snapshotOnMigrate: false,
        tableName: 'mikro_orm_migrations',
        allOrNothing: true,
      },
      schemaGenerator: {
        ignoreSchema: otherSchemas(schema),
        skipViews: [/.*/],
        ignorePolicies: true,
        ignoreTriggers: true,
      },
    }),
  });
}

export const startOrm = (database: Database): Promise<MikroORM> => MikroORM.init(ormOptions(database));

export type { SqlEntityManager as EntityManager };
