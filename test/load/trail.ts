import { named } from '@twinning/audit/trail/trail.repository';
import type { TrailFilter } from '@twinning/audit/trail/trail-filter';
import { newest } from '@twinning/audit/trail/walk.repository';
import { doersOf } from '@twinning/audit/trail/where.repository';
import { startOrm } from '@twinning/persistence/orm';
import { within } from '@twinning/persistence/postgres/within';
import { actingAs, callerOf } from '@twinning/persistence/principal';
import { urlAs } from '@twinning/persistence/service-names';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { longTrail } from '@twinning/testing/long-trail';
import { startTestServer, testPassword } from '@twinning/testing/server';
import { known } from '../../services/organizations/src/audit/audit.repository.ts';
import { database } from '../../services/organizations/src/rows.ts';

/** How much of a long trail a page looks at, whatever is looked for; `ENTRIES` says how long it is. */
const ENTRIES = Number(process.env.ENTRIES ?? 2_000_000);

const asked: Readonly<Record<string, TrailFilter>> = {
  everything: {},
  'one day': { from: '2024-05-06', to: '2024-05-06' },
  'an account that does much': { actor: 'acc_1' },
  'an account long gone': { actor: 'acc_gone' },
  'a supporter': { actor: 'acc_support' },
  'a name': { actor: 'Person 777' },
  'a name of thousands': { actor: 'Person' },
  'a name of thousands, refused': { actor: 'Person', kind: 'REFUSED' },
  'a key': { actor: 'cli_1' },
  'a subject': { subjectId: 'org_77' },
  'a subject with much about it': { subjectId: 'org_0' },
  'a request': { requestId: 'request-1000' },
  'what nobody asked for': { requestId: 'of-itself' },
  'a rare action': { action: 'resetSecondFactor' },
  'a frequent action': { action: 'members' },
  'a frequent action of an account': { action: 'members', actor: 'acc_1' },
  'a rare role': { role: 'SUPPORT' },
  'a role nobody had': { role: 'NOBODY' },
  refusals: { kind: 'REFUSED' },
  'refusals, in a rare role': { kind: 'REFUSED', role: 'SUPPORT' },
  'what was written of a rare type': { kind: 'WRITE', subjectType: 'Merge' },
  'an organization': { organizationId: 'org_77' },
  'an organization without any': { organizationId: 'org_none' },
};

type Plan = { 'Shared Hit Blocks': number; 'Shared Read Blocks': number; 'Actual Rows': number };
type Explained = { 'QUERY PLAN': [{ Plan: Plan; 'Execution Time': number }] };

const server = await startTestServer();
try {
  await within(server.templateUrl, (client) => longTrail(client, ENTRIES));
  const url = urlAs(server.templateUrl, 'organizations', testPassword);
  const orm = await startOrm({ ...database, url, statementTimeout: 60_000 });
  process.stdout.write('| looked for | rows | looked back to | blocks | ms |\n| --- | ---: | --- | ---: | ---: |\n');
  await actingAs(callerOf('acc_auditor', '2026-01-01'), async () => {
    for (const [name, filter] of Object.entries(asked)) {
      const em = orm.em.fork();
      const start = performance.now();
      const doers = filter.actor ? await named(em, doersOf(filter.actor, known.called)) : null;
      const naming = performance.now() - start;
      const statement = newest(known, { filter, doers, kept: null, cursor: null, size: 50 });
      const rows = await rowsOf(em, statement);
      const [explained] = await rowsOf(
        em,
        sql<Explained>`explain (analyze, buffers, timing off, format json) ${statement}`,
      );
      const { Plan: plan, 'Execution Time': ms } = explained!['QUERY PLAN'][0];
      const end = rows.find(({ last }) => last);
      process.stdout.write(
        `| ${name} | ${rows.filter(({ matched }) => matched).length} | ${end ? end.at.toISOString().slice(0, 10) : ''} | ${plan['Shared Hit Blocks'] + plan['Shared Read Blocks']} | ${naming.toFixed(0)} + ${ms.toFixed(0)} |\n`,
      );
    }
  });
  await orm.close();
} finally {
  await server.stop();
}
