import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { anonymous } from '@twinning/domain/actor';
import { startOrm } from '@twinning/persistence/orm';
import { within } from '@twinning/persistence/postgres/within';
import { theService } from '@twinning/persistence/principal';
import { startWork } from '@twinning/persistence/work';
import { startWorker } from '@twinning/persistence/worker';
import { cloneDatabase } from './clone-database.ts';

const service = 'organizations';
const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };

it('goes on at once with what a killed worker held', async () => {
  await using clone = await cloneDatabase();
  const url = clone.urlFor(service);
  const orm = await startOrm({ schema: service, url, entities: [], unasked: theService });
  try {
    const work = startWork(orm.em.fork(), anonymous('2025-07-01'), () => new Date('2025-07-01T00:00:00Z'), service);
    const payload = { id: 'mbs_1' } as never;
    await work.transaction((tx) =>
      work.announce(tx, [{ type: 'organizations.membership-granted.v1', subjectId: 'mbs_1', payload }]),
    );
    await within(clone.url, async (client) => {
      for (const table of ['_private_jobs', '_private_job_queues'])
        await client.query(`update ${service}_jobs.${table} set locked_by = 'killed', locked_at = now()`);
    });
    const worker = await startWorker({ service, url, em: orm.em, listeners: {}, log: silent });
    const relayed = () => orm.em.fork().execute('select from outbox where relayed_at is not null');
    try {
      for (let tries = 0; tries < 50 && (await relayed()).length === 0; tries += 1) await setTimeout(100);
      expect(await relayed()).toHaveLength(1);
    } finally {
      await worker.stop();
    }
  } finally {
    await orm.close();
  }
});

it('says which job failed, and nothing that the error quotes', async () => {
  await using clone = await cloneDatabase();
  const url = clone.urlFor(service);
  const orm = await startOrm({ schema: service, url, entities: [], unasked: theService });
  const lines: { fields: object; message: string }[] = [];
  const keep = (fields: object, message: string) => void lines.push({ fields, message });
  const fault = Object.assign(new Error('550 <hoa@school.example> is not known here'), { code: 'EENVELOPE' });
  const log = { ...silent, error: keep, warn: keep };
  const tasks = { mail: async () => Promise.reject(fault) };
  const worker = await startWorker({ service, url, em: orm.em, listeners: {}, tasks, log });
  try {
    await within(clone.url, (client) =>
      client.query(`select ${service}_jobs.add_job('mail', '{"to": "hoa@school.example"}')`),
    );
    for (let tries = 0; tries < 50 && lines.length === 0; tries += 1) await setTimeout(100);
    expect(lines).toEqual([
      { fields: { jobId: expect.any(String), task: 'mail', attempt: 1, error: fault }, message: 'a job failed' },
    ]);
  } finally {
    await worker.stop();
    await orm.close();
  }
});
