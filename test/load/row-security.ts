import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { within } from '@twinning/persistence/postgres/within';
import { urlAs } from '@twinning/persistence/service-names';
import { costOf } from '@twinning/testing/row-security';
import { startTestServer, testPassword } from '@twinning/testing/server';

/** What row security adds to a statement: blocks looked at and functions called, which are the same on every machine. */
const statements = {
  partnerships: {
    'partnerships, first page': `select * from partnership where signed_on is not null or id in (
      select partnership_id from partnership_party) order by id desc limit 51`,
    'partnerships, count': 'select count(*) from partnership',
    'consents, of 100 partnerships': `select * from partnership_consent where partnership_id in (
      select id from partnership order by id desc limit 100)`,
    'commitments, of 100 memoranda': `select * from commitment where memorandum_id in (
      select id from memorandum order by id desc limit 100)`,
    'commitments, of 3 memoranda': `select * from commitment where memorandum_id in (
      select id from memorandum order by id desc limit 3)`,
    'items, of 100 plans': `select * from joint_plan_item where plan_id in (
      select id from joint_plan order by id desc limit 100)`,
  },
  activities: {
    'activities, first page': 'select * from activity order by id desc limit 51',
    'pictures, of 100 activities': `select * from evidence where activity_id in (
      select id from activity order by id desc limit 100)`,
    'participants, of 100 activities': `select * from participation where activity_id in (
      select id from activity order by id desc limit 100)`,
  },
} as const;

const roles = {
  'a department officer': 'DEPARTMENT_OFFICER',
  'a commune officer': 'COMMUNE_OFFICER',
  'a head': 'SCHOOL_HEAD',
};

const run = promisify(execFile);
const server = await startTestServer();
try {
  for (const service of ['partnerships', 'activities'] as const)
    await run(
      process.execPath,
      [fileURLToPath(new URL(`../../services/${service}/src/demonstration/load.ts`, import.meta.url))],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          DATABASE_URL: urlAs(server.templateUrl, service, testPassword),
          CITY_SCALE: '1',
        },
      },
    );
  const accounts = await within(server.templateUrl, async (client) => {
    await client.query('vacuum analyze');
    await client.query(`set twinning.principal = 'service'`);
    const { rows } = await client.query<{ role: string; account: string }>(
      `select distinct on (role) role, account_id as account from partnerships.registry_membership
       where valid_to is null order by role, id`,
    );
    return new Map(rows.map(({ role, account }) => [role, `account:${account}`]));
  });
  const principals = [
    ['the service', 'service'],
    ...Object.entries(roles).map(([who, role]) => [who, accounts.get(role)!] as const),
    ['signed in, no right', 'account:acc_stranger'],
  ] as const;
  process.stdout.write('| statement | who | rows | blocks | ms |\n| --- | --- | ---: | ---: | ---: |\n');
  for (const service of ['partnerships', 'activities'] as const)
    for (const [name, text] of Object.entries(statements[service]))
      for (const [who, principal] of principals) {
        const { rows, blocks, ms } = await costOf(urlAs(server.templateUrl, service, testPassword), principal, text);
        process.stdout.write(`| ${name} | ${who} | ${rows} | ${blocks} | ${ms.toFixed(1)} |\n`);
      }
} finally {
  await server.stop();
}
