import type { EntityManager } from '@mikro-orm/postgresql';
import { cities } from '@twinning/city/city';
import type { City } from '@twinning/city/records';
import { readEnv } from '@twinning/env/read-env';
import { startOrm } from '@twinning/persistence/orm';
import { theService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { keepCity } from '@twinning/registry/keep-city';
import * as z from 'zod';
import { keepActivities, keepReports } from '../known/keep-activities.repository.ts';
import { keepAppointments } from '../known/keep-appointments.repository.ts';
import { keepMovements, keepPartnerships } from '../known/keep-partnerships.repository.ts';
import { database } from '../rows.ts';
import { activitiesOf, appointmentsOf, partnershipsOf, reportsOf } from './graph-of.ts';
import { saveRounds } from './save-round.repository.ts';

const env = readEnv(
  z.object({ DATABASE_URL: z.url(), CITY_SCALE: z.coerce.number().int().min(1).max(100).default(1) }),
);

const CHUNK = 1000;

type Step = { name: string; rows: number; run(tx: EntityManager): Promise<void> };

/** Writes any number of rows in statements of a thousand. */
const inChunks =
  <Row>(rows: readonly Row[], keep: (tx: EntityManager, chunk: readonly Row[]) => Promise<void>) =>
  async (tx: EntityManager): Promise<void> => {
    for (let start = 0; start < rows.length; start += CHUNK) await keep(tx, rows.slice(start, start + CHUNK));
  };

const stepsOf = (city: City): Step[] => [
  { name: 'organizations', rows: city.organizations.length, run: (tx) => keepCity(tx, city) },
  { name: 'movements', rows: city.movements.length, run: (tx) => keepMovements(tx, city.movements) },
  { name: 'appointments', rows: city.appointments.length, run: inChunks(appointmentsOf(city), keepAppointments) },
  { name: 'partnerships', rows: city.partnerships.length, run: inChunks(partnershipsOf(city), keepPartnerships) },
  { name: 'activities', rows: city.activities.length, run: inChunks(activitiesOf(city), keepActivities) },
  { name: 'reports', rows: city.reports.length, run: inChunks(reportsOf(city), keepReports) },
  { name: 'award rounds', rows: city.rounds.length, run: (tx) => saveRounds(tx, city) },
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
        await run(tx);
        await finished(tx, step);
      });
      tell(name, number * rows, scale * rows);
    }
  }
  await rowsOf(em.fork(), sql`analyze`);
  await finished(em.fork(), complete);
}

const orm = await startOrm({ ...database, url: env.DATABASE_URL, statementTimeout: 0, unasked: theService });
try {
  await load(orm.em, env.CITY_SCALE);
} finally {
  await orm.close();
}
