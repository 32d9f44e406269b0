import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@twinning/domain/actor';
import { startOrm } from '@twinning/persistence/orm';
import { startServer } from '@twinning/persistence/postgres/server';
import { within } from '@twinning/persistence/postgres/within';
import { prepareDatabase } from '@twinning/persistence/prepare-database';
import { actingAs, theService } from '@twinning/persistence/principal';
import { urlAs } from '@twinning/persistence/service-names';
import { startWork } from '@twinning/persistence/work';
import { migrateServices } from '@twinning/testing/migrate-services';
import { testPassword, testPasswords } from '@twinning/testing/server';
import { newTestFolder } from '@twinning/testing/test-folders';

/** What the audit trail's one chain costs the writes of a service: each one a transaction that announces, as every mutation does. */
const SECONDS = 6;
const CLIENTS = [1, 8, 32];
const service = 'organizations';
const officer: Actor = {
  accountId: 'acc_bench',
  personId: 'per_bench',
  name: null,
  memberships: [{ role: 'DEPARTMENT_OFFICER', organizationId: 'org_bench', from: '2020-01-01', to: null }],
  day: '2026-01-01',
};

const folder = await newTestFolder();
const server = await startServer({
  folder: join(folder, 'postgres'),
  ownerPassword: testPassword,
  durable: true,
  log: 'ignore',
});
const url = server.url('twinning_audit');
const load = () => loadavg()[0]!.toFixed(1);

/** One mutation as the services write them: a few reads, a row, an announcement, and its entry last. */
async function mutate(orm: Awaited<ReturnType<typeof startOrm>>, nth: number): Promise<void> {
  const work = startWork(orm.em.fork(), officer, () => new Date(), service, `bench-${nth}`);
  await work.transaction(async (tx) => {
    await tx.execute(
      `insert into idempotency (account_id, key, request) values ('acc_bench', 'bench-${crypto.randomUUID()}', 'x')`,
    );
    await tx.execute(`select id from organization where id = 'org_${nth}' for update`);
    const payload = { id: `mbs_${nth}`, accountId: 'acc_bench', role: 'SCHOOL_HEAD', organizationId: 'org_bench' };
    await work.announce(tx, [
      { type: 'organizations.membership-granted.v1', subjectId: `mbs_${nth % 500}`, payload: payload as never },
    ]);
  });
}

async function measured(clients: number) {
  const orm = await startOrm({
    schema: service,
    url: urlAs(url, service, testPassword),
    entities: [],
    statementTimeout: 20_000,
  });
  const took: number[] = [];
  const loadBefore = load();
  const end = performance.now() + SECONDS * 1000;
  const began = performance.now();
  let nth = 0;
  await actingAs(theService, () =>
    Promise.all(
      Array.from({ length: clients }, async () => {
        while (performance.now() < end) {
          const start = performance.now();
          await mutate(orm, ++nth);
          took.push(performance.now() - start);
        }
      }),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  await orm.close();
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]!.toFixed(1);
  return { rate: Math.round(took.length / seconds), p50: at(0.5), p95: at(0.95), load: `${loadBefore}–${load()}` };
}

/** The same without the chain: the function that seals does nothing. */
const unchained = `create or replace function ${service}.append_audit(entries text[]) returns bigint
  language sql as $$ select 0::bigint $$`;

try {
  await prepareDatabase(url, testPasswords);
  await migrateServices(url);
  process.stdout.write(
    '| clients | chain | per second | p50 ms | p95 ms | load average |\n| ---: | --- | ---: | ---: | ---: | --- |\n',
  );
  const chained = await within(url, async (client) => {
    const { rows } = await client.query<{ text: string }>(
      `select pg_get_functiondef('${service}.append_audit'::regproc) as text`,
    );
    return rows[0]!.text;
  });
  for (const clients of CLIENTS)
    for (const [name, definition] of [
      ['with', chained],
      ['without', unchained],
    ] as const) {
      await within(url, (client) => client.query(definition));
      const { rate, p50, p95, load: busy } = await measured(clients);
      process.stdout.write(`| ${clients} | ${name} | ${rate} | ${p50} | ${p95} | ${busy} |\n`);
    }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
