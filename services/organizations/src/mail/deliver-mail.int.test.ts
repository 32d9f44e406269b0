import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort } from '@twinning/persistence/postgres/free-port';
import { startWorker } from '@twinning/persistence/worker';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import type { Letter } from './letter.ts';
import { startMailServer } from './mail-server.test-kit.ts';
import { postOffice } from './post-office.ts';

const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} };
const now = new Date('2024-05-06T02:00:00Z');
const ACCOUNT_SECRET = 'a-secret-for-tests-only-0123456789abcdef';
const ADMIN_URL = 'https://twinning.example';

let service: OpenOrganizations;
let port: number;

beforeAll(async () => {
  service = await openOrganizations();
  port = await freePort();
});
afterAll(() => service[Symbol.asyncDispose]());

/** The product's mail while a worker runs beside it. */
async function working() {
  const office = postOffice(
    { MAIL_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'no-reply@twinning.example', ADMIN_URL, ACCOUNT_SECRET },
    () => now,
  );
  const em = service.em();
  const worker = await startWorker({
    service: 'organizations',
    url: service.url,
    em,
    listeners: {},
    tasks: office.tasks(em),
    log: silent,
  });
  return {
    office,
    write: (address: string) =>
      service.em().transactional((tx) => {
        const link = { label: { vi: 'Nhận', en: 'Accept' }, address: office.mail.addressOf('/invitation/s3cret') };
        const letter: Letter = {
          to: { name: 'Phạm Thị Hoa', address },
          subject: { vi: 'Lời mời', en: 'An invitation' },
          paragraphs: [{ vi: 'Mời bạn.', en: 'You are invited.' }],
          link,
        };
        return office.mail.queue(tx, letter, now);
      }),
    async [Symbol.asyncDispose]() {
      await worker.stop();
      office.stop();
    },
  };
}

const kept = async () =>
  service
    .em()
    .execute<{ id: string; sealed: string | null; sent_at: Date | null; refusal: string | null }[]>(
      'select id, sealed, sent_at, refusal from outgoing_mail order by id',
    );
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await holds()); tries += 1) await setTimeout(100);
}

it('waits sealed for a mail server that is away, then arrives once, and nothing is kept of it', async () => {
  await using post = await working();
  const id = await post.write('hoa@story.example');
  await until(
    async () => (await service.em().execute('select from organizations_jobs.jobs where attempts > 0')).length > 0,
  );
  const [waiting] = await kept();
  expect(waiting).toMatchObject({ id, sent_at: null });
  expect(waiting?.sealed).not.toContain('s3cret');

  await using server = await startMailServer(port, ['nobody@story.example']);
  await until(async () => server.received.length > 0);
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatchObject({ to: ['hoa@story.example'], messageId: `<${id}@twinning.example>` });
  expect(server.received[0]?.raw).toContain('https://twinning.example/invitation/s3cret');
  await until(async () => (await kept())[0]?.sent_at !== null);
  expect((await kept())[0]).toMatchObject({ sealed: null, refusal: null });

  await post.office.tasks(service.em()).mail!({ mailId: id });
  await post.write('nobody@story.example');
  await post.write('lan@story.example');
  await until(async () => server.received.length > 1 && (await kept()).every(({ sealed }) => sealed === null));
  expect(server.received.map(({ to }) => to)).toEqual([['hoa@story.example'], ['lan@story.example']]);
  expect((await kept()).map(({ refusal }) => refusal)).toEqual([null, '550', null]);
});

it('is sent by one of two workers that are handed the same job', async () => {
  await using server = await startMailServer(port);
  const office = postOffice(
    { MAIL_URL: server.url, MAIL_FROM: 'no-reply@twinning.example', ADMIN_URL, ACCOUNT_SECRET },
    () => now,
  );
  const letter: Letter = {
    to: { name: 'Lan', address: 'twice@story.example' },
    subject: { vi: 'Một', en: 'One' },
    paragraphs: [],
  };
  const id = await service.em().transactional((tx) => office.mail.queue(tx, letter, now));
  const { mail } = office.tasks(service.em());
  const outcomes = await Promise.allSettled([mail!({ mailId: id }), mail!({ mailId: id })]);
  office.stop();
  expect(server.received).toHaveLength(1);
  expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
});

it('is never sent when the transaction that wrote it was taken back', async () => {
  const { mail } = postOffice(
    { MAIL_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@twinning.example', ADMIN_URL, ACCOUNT_SECRET },
    () => now,
  );
  const before = (await kept()).length;
  const letter: Letter = {
    to: { name: 'Lan', address: 'lan@story.example' },
    subject: { vi: '', en: '' },
    paragraphs: [],
  };
  const failing = service.em().transactional(async (tx) => {
    await mail.queue(tx, letter, now);
    throw new Error('taken back');
  });
  await expect(failing).rejects.toThrow('taken back');
  expect(await kept()).toHaveLength(before);
});
