import { resolve } from 'node:path';
import { port, readEnv } from '@twinning/env/read-env';
import * as z from 'zod';
import { root } from './places.ts';

const unsetWhenEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema);

const schema = z.object({
  ADMIN_PORT: port.default(3000),
  GATEWAY_PORT: port.default(4000),
  ORGANIZATIONS_PORT: port.default(4001),
  PARTNERSHIPS_PORT: port.default(4002),
  ACTIVITIES_PORT: port.default(4003),
  RECOGNITION_PORT: port.default(4004),
  DATA_DIR: unsetWhenEmpty(z.string().default('.data')),
  DATABASE_URL: unsetWhenEmpty(z.url({ protocol: /^postgres(ql)?$/, error: 'is not postgres://…' }).optional()),
  ADMIN_URL: unsetWhenEmpty(z.url({ protocol: /^https?$/, error: 'is not http(s)://…' }).optional()),
  NODE_ENV: unsetWhenEmpty(z.enum(['development', 'test', 'production']).default('development')),
  DEMONSTRATION: unsetWhenEmpty(z.enum(['true', 'false']).optional()),
});

const read = readEnv(
  schema.refine(({ NODE_ENV, DEMONSTRATION }) => NODE_ENV !== 'production' || DEMONSTRATION !== 'true', {
    path: ['DEMONSTRATION'],
    error: 'there are no demonstration accounts in production',
  }),
);

/** Where everything that this installation keeps is kept. */
export const dataFolder = resolve(root, read.DATA_DIR);

export const demonstration = read.NODE_ENV !== 'production' && read.DEMONSTRATION !== 'false';

export const ownDatabaseUrl = read.DATABASE_URL;

export const portVariables = {
  admin: 'ADMIN_PORT',
  gateway: 'GATEWAY_PORT',
  organizations: 'ORGANIZATIONS_PORT',
  partnerships: 'PARTNERSHIPS_PORT',
  activities: 'ACTIVITIES_PORT',
  recognition: 'RECOGNITION_PORT',
} as const;

export type PartName = keyof typeof portVariables;

export const portOf = (part: PartName): number => read[portVariables[part]];

export const addressOf = (part: PartName): string => `http://${host}:${portOf(part)}`;

export const host = '127.0.0.1';

/** The admin as people reach it: what links in letters and on printed slips begin with. */
export const adminUrl = read.ADMIN_URL ?? addressOf('admin');

/** What every child inherits of our environment: all but what is meant for the launcher alone. */
export function inherited(): NodeJS.ProcessEnv {
  const { DATABASE_URL, DEMONSTRATION, ...rest } = process.env;
  return { ...rest, NODE_COMPILE_CACHE: resolve(dataFolder, 'compile-cache') };
}
