import { flag, readEnv } from '@twinning/env/read-env';
import { startOrm } from '@twinning/persistence/orm';
import { theService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import * as z from 'zod';
import { identity } from '../identity/better-auth.ts';
import { database } from '../rows.ts';

const HOUR = 60;

const env = readEnv(
  z.object({
    DATABASE_URL: z.url(),
    IDENTITY_DATABASE_URL: z.url(),
    DEMONSTRATION: flag,
    NODE_ENV: z.string().default('development'),
    ACCOUNT_SECRET: z.string().min(32).optional(),
  }),
);

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

const role = process.argv[2];
if (!env.DEMONSTRATION || env.NODE_ENV === 'production')
  stop('There are no demonstration accounts here: DEMONSTRATION is not "true", or this is production.');
if (!role) stop('Whose token? Name a role: department, district, commune, school, chair, member, secretary, auditor …');

const orm = await startOrm({ ...database, url: env.DATABASE_URL, unasked: theService });
const keeper = identity(env.IDENTITY_DATABASE_URL, env.ACCOUNT_SECRET);
const [account] = await rowsOf(
  orm.em.fork(),
  sql<{ id: string }>`select id from account where email = ${`${role}@demo.twinning.example`}`,
);
if (!account) stop(`There is no demonstration account "${role}".`);
const { token } = await keeper.open(account.id, new Date(), { minutes: HOUR });
process.stdout.write(`${token}\n`);
await keeper.stop();
await orm.close();
