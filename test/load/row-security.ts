import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { within } from '@twinning/persistence/postgres/within';
import { urlAs } from '@twinning/persistence/service-names';
import { costOf } from '@twinning/testing/row-security';
import { startTestServer, testPassword } from '@twinning/testing/server';

/** What row security adds to a statement: blocks looked at and functions called, which are the same on every machine. */
const statements = {
  'partnerships, first page': `select * from partnership where signed_on is not null or id in (
    select partnership_id from partnership_party) order by id desc limit 51`,
  'partnerships, count': 'select count(*) from partnership',
  'consents, of 100 partnerships': `select * from partnership_consent where partnership_id in (
    select id from partnership order by id desc limit 100)`,
  'commitments, of 100 memoranda': `select * from commitment where memorandum_id in (
    select id from memorandum order by id desc limit 100)`,
} as const;

const run = promisify(execFile);
const load = fileURLToPath(new URL('../../services/partnerships/src/demonstration/load.ts', import.meta.url));
const server = await startTestServer();
try {
  const url = urlAs(server.templateUrl, 'partnerships', testPassword);
  await run(process.execPath, [load], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url, CITY_SCALE: '1' },
  });
  await within(server.templateUrl, (client) => client.query('vacuum analyze'));
  const accounts = await within(server.templateUrl, async (client) => {
    const of = async (role: string) => {
      const found = await client.query<{ account_id: string }>(
        'select account_id from partnerships.registry_membership where role = $1 and valid_to is null order by id limit 1',
        [role],
      );
      return `account:${found.rows[0]?.account_id}`;
    };
    return {
      'as the service': 'service',
      'a department officer': await of('DEPARTMENT_OFFICER'),
      'a district or commune officer': await of('COMMUNE_OFFICER'),
      'a head': await of('SCHOOL_HEAD'),
      'signed in, no right': 'account:acc_stranger',
    };
  });
  process.stdout.write('| statement | who | rows | blocks | ms |\n| --- | --- | ---: | ---: | ---: |\n');
  for (const [name, text] of Object.entries(statements)) {
    for (const [who, principal] of Object.entries(accounts)) {
      const { rows, blocks, ms } = await costOf(url, principal, text);
      process.stdout.write(`| ${name} | ${who} | ${rows} | ${blocks} | ${ms.toFixed(2)} |\n`);
    }
  }
} finally {
  await server.stop();
}
