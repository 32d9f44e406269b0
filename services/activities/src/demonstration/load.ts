import { cities } from '@twinning/city/city';
import { readEnv } from '@twinning/env/read-env';
import { startOrm } from '@twinning/persistence/orm';
import { theService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import * as z from 'zod';
import { database } from '../rows.ts';
import { steps } from './steps.repository.ts';

const { DATABASE_URL, CITY_SCALE } = readEnv(
  z.object({
    DATABASE_URL: z.url(),
    CITY_SCALE: z.coerce.number().int().min(1).max(50).default(1),
    NODE_ENV: z
      .string()
      .refine((name) => name !== 'production', 'production has no demonstration city')
      .optional(),
  }),
);

const orm = await startOrm({ ...database, url: DATABASE_URL, statementTimeout: 0, unasked: theService });
const total = CITY_SCALE * Object.keys(steps).length;
let done = 0;

function tell(step: string): void {
  process.send?.({ step, done, total });
  if (!process.send) process.stdout.write(`${step}: ${done} of ${total}\n`);
}

const stands = async (step: string): Promise<boolean> =>
  (await rowsOf(orm.em.fork(), sql`select 1 from city_load where step = ${step}`)).length > 0;

const complete = `complete:${CITY_SCALE}`;
let number = 0;
for (const city of (await stands(complete)) ? [] : cities({ scale: CITY_SCALE })) {
  number += 1;
  for (const [name, load] of Object.entries(steps)) {
    const step = `${number}:${name}`;
    if (!(await stands(step)))
      await orm.em.fork().transactional(async (tx) => {
        await load(tx, city);
        await rowsOf(tx, sql`insert into city_load (step) values (${step})`);
      });
    done += 1;
    tell(name);
  }
}
await rowsOf(orm.em.fork(), sql`insert into city_load (step) values (${complete}) on conflict do nothing`);
await orm.close();
