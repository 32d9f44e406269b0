import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { within } from '@twinning/persistence/postgres/within';
import { prepareDatabase } from '@twinning/persistence/prepare-database';
import { type RoleName, serviceNames } from '@twinning/persistence/service-names';
import { type ClonedDatabase, cloneDatabase } from '@twinning/testing/clone-database';
import { testPasswords } from '@twinning/testing/server';

let database: ClonedDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
  const tables = serviceNames.map(
    (service) => `
      create table ${service}.secret (word text);
      insert into ${service}.secret values ('${service}');
      create table if not exists ${service}.inbox (
        event_id text primary key, type text not null, payload jsonb not null, occurred_at timestamptz not null,
        received_at timestamptz not null default now(), handled_at timestamptz
      );`,
  );
  await within(database.url, (client) => client.query(tables.join('')));
});

afterAll(() => database[Symbol.asyncDispose]());

const ask = async (service: RoleName, sql: string, values: unknown[] = []): Promise<unknown[]> =>
  (
    await within(database.urlFor(service), async (client) => {
      await client.query(`select set_config('twinning.principal', 'service', false)`);
      return client.query(sql, values);
    })
  ).rows;

const pairs = serviceNames.flatMap((reader) =>
  serviceNames.filter((other) => other !== reader).map((other) => [reader, other] as const),
);

describe('a login role', () => {
  test.each(serviceNames)('of %s reads and writes its own tables', async (service) => {
    await ask(service, `insert into secret values ('more')`);
    expect(await ask(service, 'select word from secret order by word')).toContainEqual({ word: service });
  });

  test.each(pairs)('of %s cannot read the schema of %s', async (reader, other) => {
    await expect(ask(reader, `select * from ${other}.secret`)).rejects.toThrow(`permission denied for schema ${other}`);
    await expect(ask(reader, `select * from ${other}_jobs.jobs`)).rejects.toThrow('permission denied for schema');
    await expect(ask(reader, `delete from ${other}.inbox`)).rejects.toThrow('permission denied for schema');
  });

  test.each(serviceNames)('of %s makes no tables and takes no other role', async (service) => {
    await expect(ask(service, 'create table mine (word text)')).rejects.toThrow('permission denied');
    await expect(ask(service, 'create table public.mine (word text)')).rejects.toThrow('permission denied');
    const other = service === 'activities' ? 'recognition' : 'activities';
    await expect(ask(service, `set role twinning_${other}`)).rejects.toThrow('permission denied to set role');
  });

  test.each(['partnerships', 'activities', 'recognition'] as const)('of %s sees no accounts', async (service) => {
    await expect(ask(service, 'create table identity.mine (word text)')).rejects.toThrow(
      'permission denied for schema',
    );
  });
});

describe('passwords, sessions and the secrets of second factors', () => {
  const tables = ['"user"', 'account', 'session', 'verification'];

  test.each(tables)('identity.%s is closed to the service that signs people in', async (table) => {
    for (const statement of [`select from identity.${table}`, `delete from identity.${table}`])
      await expect(ask('organizations', statement)).rejects.toThrow('permission denied for table');
  });

  test('are written by the service through a door it cannot look through', async () => {
    const enrolments = [{ accountId: 'acc_1', login: 'a@test.example', name: 'A', passwordHash: 'hash' }];
    await ask('organizations', 'select identity.enrol($1::jsonb, now())', [JSON.stringify(enrolments)]);
    await ask('organizations', `select identity.set_password('acc_1', 'other hash', now())`);
    expect(await ask('identity', `select password from account where "userId" = 'acc_1'`)).toEqual([
      { password: 'other hash' },
    ]);
    await ask('organizations', `select identity.forget_accounts('{acc_1}')`);
    expect(await ask('identity', 'select from account')).toEqual([]);
  });

  test('the secret of a second factor is written by the service and read by sign-in', async () => {
    await ask(
      'organizations',
      `insert into second_factor (account_id, secret, made_at) values ('acc_1', 'sealed', now())`,
    );
    for (const statement of [
      'select secret from second_factor',
      'select * from second_factor',
      `update second_factor set last_step = 1 where secret = 'sealed'`,
      `delete from second_factor returning secret`,
      `select identity.second_factor_secret('acc_1')`,
    ])
      await expect(ask('organizations', statement)).rejects.toThrow('permission denied');
    expect(await ask('organizations', 'select account_id, last_step from second_factor')).toHaveLength(1);
    expect(await ask('identity', `select second_factor_secret('acc_1') as secret`)).toEqual([{ secret: 'sealed' }]);
  });

  test.each([
    ['recovery_code', `insert into recovery_code (account_id, digest) values ('acc_1', 'kept')`],
    [
      'sign_in_ticket',
      `insert into sign_in_ticket (digest, account_id, expires_at) values ('kept', 'acc_1', now() + '1 hour')`,
    ],
    [
      'password_reset',
      `insert into password_reset (id, account_id, digest, made_at, expires_at)
        values ('rst_1', 'acc_1', 'kept', now(), now() + '1 hour')`,
    ],
    [
      'invitation',
      `insert into invitation (id, organization_id, role, valid_from, name, code_digest, invited_by, invited_at, expires_at)
        values ('inv_1', 'org_1', 'SCHOOL_STAFF', '2024-05-06', 'Hà', 'kept', 'acc_1', now(), now())`,
      ['link_digest', 'code_digest'],
    ],
    [
      'api_key',
      `insert into api_key (id, client_id, prefix, digest, created_at, expires_at)
        values ('key_1', 'cli_1', 'letters', 'kept', now(), now())`,
    ],
    [
      'outside_sign_in',
      `insert into outside_sign_in (state_digest, code_verifier, nonce, begun_at, expires_at)
        values ('kept', 'verifier', 'once', now(), now())`,
      ['state_digest', 'code_verifier', 'nonce'],
    ],
  ])('what is kept in %s of a secret is written by the service and read by nobody', async (...given) => {
    const [table, insert, secrets = ['digest']] = given as [string, string, string[]?];
    await ask('organizations', insert);
    for (const secret of secrets)
      for (const statement of [
        `select ${secret} from ${table}`,
        `select * from ${table}`,
        `select 1 from ${table} where ${secret} = 'kept'`,
        `select 1 from ${table} where ${secret} is not null`,
        `update ${table} set ${secret} = ${secret}`,
        `delete from ${table} returning ${secret}`,
        `${insert} returning ${secret}`,
      ])
        await expect(ask('organizations', statement)).rejects.toThrow('permission denied');
    await expect(ask('identity', `select from organizations.${table}`)).rejects.toThrow('permission denied for schema');
    const open = table === 'recovery_code' ? 'used_at' : 'expires_at';
    expect(await ask('organizations', `select ${open} from ${table}`)).toHaveLength(1);
  });

  test('a secret that is shown is compared in the database, and opens once', async () => {
    const asked = async (call: string) => (await ask('organizations', `select ${call} as answer`)) as unknown;
    expect(await asked(`identity.password_reset_of('{other,kept}')`)).toEqual([{ answer: 'rst_1' }]);
    expect(await asked(`identity.password_reset_of('{other}')`)).toEqual([{ answer: null }]);
    expect(await asked(`identity.holder_of_ticket('kept', now())`)).toEqual([{ answer: 'acc_1' }]);
    expect(await asked(`identity.holder_of_ticket('kept', now() + '2 hours')`)).toEqual([{ answer: null }]);
    expect(await asked(`identity.invitation_of(null, 'kept')`)).toEqual([{ answer: 'inv_1' }]);
    expect(await asked(`identity.invitation_of('kept', null)`)).toEqual([{ answer: null }]);
    expect(await asked(`identity.invitation_of(null, null)`)).toEqual([{ answer: null }]);
    expect(await asked(`identity.api_keys_of('letters', 'kept')`)).toEqual([{ answer: 'key_1' }]);
    expect(await asked(`identity.api_keys_of('letters', 'other')`)).toEqual([]);
    const taken = `select code_verifier, nonce from identity.take_outside_sign_in('kept')`;
    expect(await ask('organizations', taken.replace('kept', 'other'))).toEqual([]);
    expect(await ask('organizations', taken)).toEqual([{ code_verifier: 'verifier', nonce: 'once' }]);
    expect(await ask('organizations', taken)).toEqual([]);
    for (const once of [`identity.use_ticket('kept')`, `identity.use_recovery_code('acc_1', 'kept', now())`]) {
      expect(await asked(once.replace('kept', 'other'))).toEqual([{ answer: false }]);
      expect(await asked(once)).toEqual([{ answer: true }]);
      expect(await asked(once)).toEqual([{ answer: false }]);
      await expect(ask('identity', `select ${once}`)).rejects.toThrow('permission denied for function');
    }
  });

  test('sign-in sees nothing else', async () => {
    for (const service of serviceNames)
      await expect(ask('identity', `select from ${service}.outbox`)).rejects.toThrow('permission denied for schema');
    await expect(ask('identity', `select identity.set_password('acc_1', 'hash', now())`)).rejects.toThrow(
      'permission denied for function',
    );
    await expect(ask('identity', 'create table mine (word text)')).rejects.toThrow('permission denied');
    await expect(ask('identity', 'set role twinning_organizations')).rejects.toThrow('permission denied to set role');
  });

  test('what an earlier installation granted is taken back when it starts', async () => {
    await within(database.url, (client) =>
      client.query(`
        grant select, insert, update, delete on all tables in schema identity to twinning_organizations;
        alter default privileges in schema identity grant select on tables to twinning_organizations;
        grant select on organizations.second_factor, organizations.password_reset to twinning_organizations`),
    );
    await prepareDatabase(database.url, testPasswords);
    await within(database.url, (client) => client.query('create table identity.later (word text)'));
    for (const closed of ['identity.session', 'identity.later', 'second_factor', 'password_reset'])
      await expect(ask('organizations', `select * from ${closed}`)).rejects.toThrow('permission denied for table');
  });
});

const appended = [
  ...serviceNames.flatMap((service) => [
    [service, 'audit_entry'] as const,
    [service, 'audit_head'] as const,
    [service, 'mikro_orm_migrations'] as const,
  ]),
  ['recognition', 'score_sheet'],
  ['recognition', 'ballot_voter'],
  ['activities', 'consent_record'],
] as const;

test.each(appended)('%s cannot change or remove what stands in %s', async (service, table) => {
  await expect(ask(service, `delete from ${table}`)).rejects.toThrow('permission denied');
  const [column] = (await ask(
    service,
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1`,
    [`${service}.${table}`],
  )) as { name: string }[];
  await expect(ask(service, `update ${table} set ${column!.name} = default`)).rejects.toThrow('permission denied');
});

describe('the exchange', () => {
  const deliver = 'select exchange.deliver($1, $2, $3, $4, $5)';
  const event = ['evt_1', 'partnerships.memorandum-signed.v1', { memorandum: 'mou_1' }, '2023-04-28T02:00:00Z'];
  const jobs = `select count(*)::int from recognition_jobs._private_jobs`;

  test('delivers an event once and wakes its subscriber once', async () => {
    await ask('partnerships', deliver, ['recognition', ...event]);
    await ask('partnerships', deliver, ['recognition', ...event]);
    expect(await ask('recognition', 'select event_id, payload from inbox')).toEqual([
      { event_id: 'evt_1', payload: { memorandum: 'mou_1' } },
    ]);
    expect(await ask('recognition', jobs)).toEqual([{ count: 1 }]);
    const [job] = await ask(
      'recognition',
      `select payload, task_identifier, queue_name from recognition_jobs.jobs natural join (select id, payload from recognition_jobs._private_jobs) as p`,
    );
    expect(job).toEqual({ payload: { eventId: 'evt_1' }, task_identifier: 'listen', queue_name: 'listen' });
  });

  test.each(['exchange', 'identity', 'organizations"; drop schema activities; --', null])(
    'knows no subscriber %s',
    async (subscriber) => {
      await expect(ask('partnerships', deliver, [subscriber, ...event])).rejects.toThrow('There is no subscriber');
    },
  );
});
