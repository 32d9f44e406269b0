import type { EntityManager } from '@mikro-orm/postgresql';
import { cities } from '@twinning/city/city';
import type { City } from '@twinning/city/records';
import { readEnv } from '@twinning/env/read-env';
import { startOrm } from '@twinning/persistence/orm';
import { theService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { keepCity } from '@twinning/registry/keep-city';
import * as z from 'zod';
import { saveMovements } from '../movement/movement.repository.ts';
import { database } from '../rows.ts';
import { followReorganizations } from './follow-reorganizations.repository.ts';
import { saveTales } from './save-tales.repository.ts';
import { movementsOf, talesOf } from './tell-city.ts';

const env = readEnv(
  z.object({ DATABASE_URL: z.url(), CITY_SCALE: z.coerce.number().int().min(1).max(100).default(1) }),
);

type Step = { name: string; rows: number; run(tx: EntityManager, city: City): Promise<void> };

const stepsOf = ({ organizations, movements, partnerships, reorganizations }: City): Step[] => [
  { name: 'organizations', rows: organizations.length, run: keepCity },
  { name: 'movements', rows: movements.length, run: (tx, city) => saveMovements(tx, movementsOf(city)) },
  { name: 'partnerships', rows: partnerships.length, run: (tx, city) => saveTales(tx, talesOf(city)) },
  { name: 'reorganizations', rows: reorganizations.length, run: followReorganizations },
];

const stands = async (em: EntityManager, step: string): Promise<boolean> =>
  (await rowsOf(em, sql`select from city_load where step = ${step}`)).length > 0;

const finished = (em: EntityManager, step: string) =>
  rowsOf(em, sql`insert into city_load (step) values (${step}) on conflict do nothing`);

function tell(step: string, done: number, total: number): void {
  if (process.send) process.send({ step, done, total });
  else process.stdout.write(`${step}: ${done} of ${total}\n`);
}

/** Each step is one transaction that also notes that it is done: whoever starts again goes on where it broke off. */
async function load(em: EntityManager, scale: number): Promise<void> {
  const complete = `complete:${scale}`;
  if (await stands(em.fork(), complete)) return;
  let number = 0;
  for (const city of cities({ scale })) {
    number += 1;
    for (const { name, rows, run } of stepsOf(city)) {
      const step = `city ${number}: ${name}`;
      await em.fork().transactional(async (tx) => {
        if (await stands(tx, step)) return;
        await run(tx, city);
        await finished(tx, step);
      });
      tell(name, number * rows, scale * rows);
    }
  }
  await finished(em.fork(), complete);
}

const orm = await startOrm({ ...database, url: env.DATABASE_URL, statementTimeout: 0, unasked: theService });
try {
  await load(orm.em, env.CITY_SCALE);
} finally {
  await orm.close();
}
