import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditTrail, named } from '@twinning/audit/trail/trail.repository';
import type { TrailFilter } from '@twinning/audit/trail/trail-filter';
import { type Farthest, newest } from '@twinning/audit/trail/walk.repository';
import { doersOf } from '@twinning/audit/trail/where.repository';
import type { Actor } from '@twinning/domain/actor';
import { within } from '@twinning/persistence/postgres/within';
import { actingAs, callerOf } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { startWork } from '@twinning/persistence/work';
import { countStatements } from '@twinning/testing/count-statements';
import { longTrail } from '@twinning/testing/long-trail';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { known } from './audit.repository.ts';

const day = '2026-01-01';
const auditor: Actor = {
  accountId: 'acc_auditor',
  personId: null,
  name: null,
  memberships: [{ role: 'AUDITOR', organizationId: 'org_dep', from: '2020-01-01', to: null }],
  day,
};
const ENTRIES = 12_000;
const near: Farthest = { inTime: 1_000, scattered: 300 };

const filters: readonly (readonly [string, TrailFilter, string])[] = [
  ['everything', {}, 'true'],
  ['a rare role of long ago', { role: 'SUPPORT' }, `roles @> '[{"role": "SUPPORT"}]'`],
  ['a role that nobody had', { role: 'NOBODY' }, 'false'],
  ['an organization', { organizationId: 'org_7' }, `roles @> '[{"organizationId": "org_7"}]' or subject_id = 'org_7'`],
  ['refusals', { kind: 'REFUSED' }, `kind = 'REFUSED'`],
  ['an account that does much', { actor: 'acc_1' }, `account_id = 'acc_1'`],
  ['an account long gone', { actor: 'acc_gone' }, `account_id = 'acc_gone'`],
  ['whoever looked through eyes', { actor: 'acc_support' }, `viewed_by = 'acc_support'`],
  ['a key', { actor: 'cli_1', kind: 'WRITE' }, `client_id = 'cli_1' and kind = 'WRITE'`],
  ['a name', { actor: 'person 17' }, `account_id in ('acc_17', 'acc_170', 'acc_171')`],
  [
    'a name of many',
    { actor: 'Person', action: 'act7' },
    `action = 'act7' and account_id ~ '^acc_[0-9]+$' and account_id <> 'acc_0'`,
  ],
  ['a name of nobody', { actor: 'Nobody' }, 'false'],
  [
    'a subject and a day',
    { subjectId: 'org_0', from: '2024-05-06', to: '2024-05-20' },
    `subject_id = 'org_0' and at >= '2024-05-05T17:00:00Z' and at < '2024-05-20T17:00:00Z'`,
  ],
  ['what nobody asked for, of one type', { requestId: 'of-itself', subjectType: 'Merge' }, 'false'],
  ['a rare action', { action: 'resetSecondFactor' }, `action = 'resetSecondFactor'`],
];

describe('a trail of years', () => {
  let service: OpenOrganizations;
  const as = <Result>(run: () => Promise<Result>) => actingAs(callerOf('acc_auditor', day), run);
  const trail = (farthest: Farthest) =>
    auditTrail(
      startWork(service.em(), auditor, () => new Date(), 'organizations', 'r'),
      known,
      farthest,
    );

  beforeAll(async () => {
    service = await openOrganizations();
    await within(service.ownerUrl, (client) => longTrail(client, ENTRIES, 171));
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it.each(filters)('is walked to its end by %s, and nothing is met twice or left out', async (_, filter, condition) => {
    const met: number[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof trail>['page']>> = await as(() =>
        trail(near).page(filter, { first: 100, after }, 'LOOK'),
      );
      met.push(...page!.edges.map(({ node }) => node.seq));
      const full = page!.edges.length === 100;
      expect(page!.pageInfo.hasNextPage && !full).toBe(page!.lookedBackTo !== null);
      after = page!.pageInfo.hasNextPage ? page!.pageInfo.endCursor : null;
      pages += 1;
    } while (after);
    const all = await rowsOf(
      service.em(),
      sql<{ seq: number }>`select seq::int from audit_entry where ${sql.raw(condition)} order by at desc, seq desc`,
    );
    expect(met).toEqual(all.map(({ seq }) => seq));
    expect(pages).toBeLessThanOrEqual(Math.ceil(ENTRIES / near.inTime) + Math.ceil(all.length / 100) + 40);
  });

  it.each(filters)('shows a page of %s for a bounded number of blocks', async (_, filter) => {
    const blocks = await as(async () => {
      const em = service.em();
      const doers = filter.actor ? await named(em, doersOf(filter.actor, known.called)) : null;
      const asked = newest(known, { filter, doers, kept: null, cursor: null, size: 50, farthest: near });
      type Plan = { 'QUERY PLAN': [{ Plan: Record<'Shared Hit Blocks' | 'Shared Read Blocks', number> }] };
      const [row] = await rowsOf(em, sql<Plan>`explain (analyze, buffers, format json) ${asked}`);
      const [{ Plan: plan }] = row!['QUERY PLAN'];
      return plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    });
    expect(blocks).toBeLessThanOrEqual(700);
  });

  it('costs one statement more for a name, and none for what is rare', async () => {
    const cost = async (filter: TrailFilter) =>
      (await countStatements(() => as(() => trail(near).page(filter, {}, 'LOOK')))).statements;
    expect(await cost({})).toBe(1);
    expect(await cost({ role: 'NOBODY' })).toBe(1);
    expect(await cost({ actor: 'Person 17', role: 'NOBODY' })).toBe(2);
  });
});
