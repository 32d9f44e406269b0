import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountId, accountPersonId } from '@twinning/city/accounts';
import { city } from '@twinning/city/city';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { openRecognition } from '../../testing/town.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./load.ts', import.meta.url));

const STANDINGS = /* GraphQL */ `
  query Standings($round: String!, $category: String!, $method: ScoringMethod!) {
    awardRound(code: $round) {
      id title phase demonstration
      policy { code effectiveFrom }
      committee { seats { role member { id } from to } quorum { required present met } }
      category(code: $category) {
        code nomineeKind quota
        criteria { code title weight source minimum }
        nominations(first: 100) { totalCount edges { node { id status conflicts { member { id } state path { label } } } } }
        standings(method: $method) {
          method inputsHash computedAt
          rows {
            rank tiedWith total
            nomination {
              id status
              nominee {
                __typename
                ... on CollectiveNominee { organization { id } }
                ... on IndividualNominee { person { id } organization { id } }
              }
              eligibility { rule outcome facts { text source { __typename ... on Activity { id } ... on Report { id } } } }
              dossier { frozenAt hash sections { title items { text sourceId } } missing }
              scores { criterion { code } mean spread judges }
              conflicts { member { id } path { __typename label } state }
            }
          }
          sensitivity { method winnersInCommon }
        }
      }
    }
  }
`;
type Node = {
  id: string;
  status: string;
  conflicts: { member: { id: string }; state: string; path: { label: string }[] }[];
};
type Round = {
  category: { nominations: { totalCount: number; edges: { node: Node }[] }; standings: { rows: { rank: number }[] } };
};

describe('the demonstration round', () => {
  let subgraph: OpenSubgraph;
  const [record] = city().rounds;
  const ask = (key: Parameters<typeof accountId>[0], category: string) =>
    subgraph.execute<{ awardRound: Round }>(accountId(key), STANDINGS, {
      round: record!.code,
      category,
      method: 'SCHULZE',
    });
  const load = () =>
    run(process.execPath, [script], { env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: subgraph.url } });

  beforeAll(async () => {
    subgraph = await openRecognition();
    subgraph.itIs('2026-11-22T02:00:00Z');
    await load();
  }, 60_000);
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('is marked as one and stands under the policy of its day', async () => {
    expect((await ask('auditor', 'tap-the')).awardRound).toMatchObject({
      demonstration: true,
      phase: 'SCORING',
      policy: { code: 'khen-thuong-chuyen-de-2024' },
      committee: { quorum: { required: 6 } },
      category: { nominations: { totalCount: 12 } },
    });
  });

  it('shows no standings while its judges are at work', async () => {
    for (const key of ['auditor', 'chair', 'member', 'department', 'school'] as const)
      expect((await ask(key, 'tap-the')).awardRound.category.standings.rows).toEqual([]);
  });

  it('shows the conflicts of its judges, and hides from the conflicted member what they declared', async () => {
    const nominations = (await ask('chair', 'ca-nhan')).awardRound.category.nominations;
    const declared = nominations.edges.find(({ node }) =>
      node.conflicts.some(({ member }) => member.id === accountPersonId('conflicted-member')),
    );
    expect(declared?.node.conflicts).toMatchObject([{ state: 'LIVE' }]);
    const theirs = (await ask('conflicted-member', 'ca-nhan')).awardRound.category.nominations;
    expect(theirs.totalCount).toBe(nominations.totalCount - 1);
    expect(theirs.edges.map(({ node }) => node.id)).not.toContain(declared?.node.id);
    const heads = (await ask('chair', 'tap-the')).awardRound.category.nominations.edges.filter(
      ({ node }) => node.conflicts.length > 0,
    );
    expect(heads).toHaveLength(2);
    for (const { node } of heads) expect(node.conflicts[0]?.path[0]?.label).toMatch(/^Hiệu trưởng/);
  });

  it('names no winner, and no real organization', async () => {
    expect(await subgraph.em().execute('select count(*) as count from award')).toEqual([{ count: 0 }]);
    const real = new Set(
      city()
        .organizations.filter(({ generated }) => !generated)
        .map(({ id }) => id),
    );
    expect(record!.nominations.filter(({ organizationId }) => real.has(organizationId))).toEqual([]);
  });

  it('gives the members their work', async () => {
    const TASKS = `{ recognitionTasks(first: 100) { kind round { code } } }`;
    const { recognitionTasks } = await subgraph.execute<{ recognitionTasks: { kind: string }[] }>(
      accountId('member'),
      TASKS,
    );
    expect(recognitionTasks.map(({ kind }) => kind)).toEqual(Array(18).fill('HAND_IN_SCORES'));
  });

  it('is loaded once, however often', async () => {
    const count = () =>
      subgraph
        .em()
        .execute(
          'select (select count(*) from nomination) as n, (select count(*) from score_sheet) as s, (select count(*) from known_activity) as a',
        );
    const before = await count();
    await load();
    await subgraph.em().execute(`delete from city_load where step like 'complete:%'`);
    await load();
    expect(await count()).toEqual(before);
    expect(await subgraph.em().execute(`select step from city_load where step like 'complete:%'`)).toEqual([
      { step: 'complete:1' },
    ]);
  }, 60_000);
});
