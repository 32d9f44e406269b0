import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { holdsItsPromises } from './durability.ts';
import { postmasterOf } from './postmaster.ts';
import { hasGone, type ProcessRecord } from './process-table.ts';
import { type PostgresServer, startServer } from './server.ts';
import { within } from './within.ts';

let parent = '';
let running: PostgresServer | undefined;

const start = async (folder = join(parent, 'postgres')): Promise<PostgresServer> => {
  running = await startServer({ folder, ownerPassword: 'a/b?c', durable: true });
  return running;
};

const names = async (server: PostgresServer): Promise<string[]> => {
  const read = await within(server.url('postgres'), (client) =>
    client.query<{ name: string }>('select name from school'),
  );
  return read.rows.map((row) => row.name);
};

const postmaster = async (server: PostgresServer): Promise<ProcessRecord> => {
  const record = await postmasterOf(server.folder);
  if (!record) throw new Error('The server does not run.');
  return record;
};

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'embedded-'));
  await chmod(parent, 0o711);
});

afterEach(async () => {
  await running?.stop();
  await rm(parent, { recursive: true });
});

describe('the embedded server', () => {
  test('is refused where it forgets what it confirms, be it for one role alone', async () => {
    await expect(holdsItsPromises(process.env.TEST_SERVER_URL ?? '')).rejects.toThrow(
      'runs with fsync, full_page_writes, synchronous_commit off',
    );
    const server = await start();
    const url = server.url('postgres');
    await holdsItsPromises(url);
    for (const [setting, refused] of [
      ['off', true],
      ['local', true],
      ['remote_apply', false],
    ] as const) {
      await within(url, (client) => client.query(`alter role current_user set synchronous_commit = ${setting}`));
      const checked = holdsItsPromises(url);
      await (refused ? expect(checked).rejects.toThrow('runs with synchronous_commit off') : checked);
    }
  });

  test('keeps every committed row when its launcher leaves it behind and a new one starts', async () => {
    const first = await start();
    await within(first.url('postgres'), (client) =>
      client.query(`create table school (name text); insert into school values ('MN Cao Dương')`),
    );
    const left = await postmaster(first);
    const second = await start();
    expect(await names(second)).toEqual(['MN Cao Dương']);
    expect(await hasGone(left, 0)).toBe(true);
    expect((await postmaster(second)).pid).not.toBe(left.pid);
  });

  test('recovers every committed row after it was killed', async () => {
    const first = await start();
    await within(first.url('postgres'), (client) =>
      client.query(`create table school (name text); insert into school values ('MN Thụy Phương')`),
    );
    const killed = await postmaster(first);
    process.kill(killed.pid, 'SIGKILL');
    await hasGone(killed, 5000);
    expect(await names(await start())).toEqual(['MN Thụy Phương']);
  });

  test('leaves no process when it is stopped', async () => {
    const server = await start();
    const record = await postmaster(server);
    await server.stop();
    expect(await hasGone(record, 0)).toBe(true);
  });

  test('runs for root too where nobody else may enter', async () => {
    await chmod(parent, 0o700);
    const checkout = join(parent, 'checkout');
    await mkdir(checkout);
    const server = await start(join(checkout, 'postgres'));
    const answer = await within(server.url('postgres'), (client) => client.query<{ one: number }>('select 1 as one'));
    expect(answer.rows).toEqual([{ one: 1 }]);
  });
});
