import type { EntityManager } from '@mikro-orm/postgresql';
import { cities } from '@twinning/city/city';
import type { City } from '@twinning/city/records';
import { readEnv } from '@twinning/env/read-env';
import { startOrm } from '@twinning/persistence/orm';
import { theService } from '@twinning/persistence/principal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import * as z from 'zod';
import { insertAccounts } from '../account/account.repository.ts';
import { insertAppointments } from '../appointment/record-appointments.repository.ts';
import { insertDocuments } from '../document/insert-documents.repository.ts';
import { scrypt } from '../identity/better-auth.ts';
import { enrol } from '../identity/enrol.ts';
import { PersonRow } from '../person/person.row.ts';
import { database } from '../rows.ts';
import { accountOf, appointmentOf, documentOf } from './city-parts.ts';
import { inChunks } from './in-chunks.ts';
import { insertCity } from './insert-city.repository.ts';

const env = readEnv(
  z.object({
    DATABASE_URL: z.url(),
    CITY_SCALE: z.coerce.number().int().min(1).max(100).default(1),
    DEMONSTRATION_PASSWORD: z.string().min(8),
  }),
);

type Step = { name: string; rows: number; run(tx: EntityManager, city: City, now: Date): Promise<void> };

async function enrolEverybody(tx: EntityManager, { accounts }: City, now: Date): Promise<void> {
  if (accounts.length === 0) return;
  await insertAccounts(tx, accounts.map(accountOf), now);
  const passwordHash = await scrypt.hash(env.DEMONSTRATION_PASSWORD);
  await enrol(
    tx,
    accounts.map(({ id, email, name }) => ({ accountId: id, login: email, name, passwordHash })),
    now,
  );
}

const stepsOf = (city: City): Step[] => [
  {
    name: 'organizations',
    rows: city.organizations.length,
    run: insertCity,
  },
  {
    name: 'people',
    rows: city.people.length,
    run: (tx, { people }, now) =>
      inChunks(people, (chunk) =>
        saveRows(
          tx,
          PersonRow,
          chunk.map(({ provenance, ...person }) => ({ ...person, provenance: [...provenance], recordedAt: now })),
        ),
      ),
  },
  {
    name: 'appointments',
    rows: city.appointments.length,
    run: (tx, { appointments }, now) =>
      inChunks(appointments, (chunk) => insertAppointments(tx, chunk.map(appointmentOf), now)),
  },
  {
    name: 'documents',
    rows: city.documents.length,
    run: (tx, { documents }, now) => insertDocuments(tx, documents.map(documentOf), now),
  },
  { name: 'accounts', rows: city.accounts.length, run: enrolEverybody },
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
async function load(): Promise<void> {
  const orm = await startOrm({ ...database, url: env.DATABASE_URL, statementTimeout: 0, unasked: theService });
  try {
    const complete = `complete:${env.CITY_SCALE}`;
    if (await stands(orm.em.fork(), complete)) return;
    let number = 0;
    for (const city of cities({ scale: env.CITY_SCALE })) {
      number += 1;
      for (const { name, rows, run } of stepsOf(city)) {
        const step = `city ${number}: ${name}`;
        await orm.em.fork().transactional(async (tx) => {
          if (await stands(tx, step)) return;
          await run(tx, city, new Date());
          await finished(tx, step);
        });
        tell(name, number * rows, env.CITY_SCALE * rows);
      }
    }
    await finished(orm.em.fork(), complete);
  } finally {
    await orm.close();
  }
}

await load();
