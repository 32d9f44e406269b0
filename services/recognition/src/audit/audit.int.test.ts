import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { registerMember } from '@twinning/testing/register';
import { nominate, openRound, scores, step } from '../../testing/steps.ts';
import { openRecognition, registerTown, type Town } from '../../testing/town.ts';

const TRAIL = `query ($filter: AuditFilter!) { recognitionAudit(filter: $filter, first: 100) {
  edges { node { service who action subjectId before after roles { role organization { id } } } } } }`;
const LOG = `{ recognitionAccessLog { totalCount
  edges { node { id service at who action subjectId veiled roles { role organization { id } } } } } }`;
const SCORES = `query ($id: ID!) { nomination(id: $id) { eligibility { __typename } scores { criterion { code } } } }`;

type Node = { who: string | null; action: string; subjectId: string; before: string | null; after: string | null };

describe('the trail of recognition', () => {
  let subgraph: OpenSubgraph;
  let town: Town;
  let a: string;
  let c: string;
  const dep = { onBehalfOf: 'org_dep' };
  const trail = async (who: string, filter: object = {}) =>
    (
      await subgraph.execute<{ recognitionAudit: { edges: { node: Node }[] } }>(who, TRAIL, { filter })
    ).recognitionAudit.edges.map(({ node }) => node);

  beforeAll(async () => {
    subgraph = await openRecognition();
    town = await registerTown(subgraph);
    const roundId = await openRound(subgraph, town);
    a = await nominate(subgraph, town, {});
    c = await nominate(subgraph, town, { school: 'org_c', head: town.headC, person: 'Lê Thị Hồng' });
    await subgraph.em().execute('update nomination set person_id = ? where id = ?', ['per_headC', c]);
    await step(subgraph, town.secretary, 'openScoring', { ...dep, roundId });
    for (const who of [town.chair, town.member])
      for (const nominationId of [a, c])
        await step(subgraph, who, 'handInScores', { ...dep, nominationId, scores: scores(87, 93) });
    for (const [who, at] of [
      [town.chair, '2024-05-07T02:00:00Z'],
      [town.member, '2024-05-07T03:00:00Z'],
      [town.officer, '2024-05-07T04:00:00Z'],
    ] as const) {
      subgraph.itIs(at);
      await subgraph.attempt(who, SCORES, { id: c });
    }
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('says who scored, and no score', async () => {
    const entries = await trail(town.auditor);
    expect(new Set(entries.map(({ who }) => who))).toEqual(
      new Set(['officer', 'chair', 'member', 'secretary', 'headA', 'headC']),
    );
    expect(JSON.stringify(entries)).not.toMatch(/\b(87|93)\b/);
  });

  it('keeps a nomination from a reader whom a conflict bars from it', async () => {
    await registerMember(subgraph.em(), 'twin', 'AUDITOR', 'org_dep');
    const about = (entries: Node[], id: string) => entries.filter((entry) => JSON.stringify(entry).includes(id)).length;
    const [free, barred] = [await trail(town.auditor), await trail(town.twin)];
    expect(about(free, a)).toBeGreaterThan(0);
    expect(about(barred, a)).toBe(0);
    expect(about(barred, c)).toBeGreaterThan(0);
    expect(await trail(town.twin, { subjectId: a })).toEqual(await trail(town.twin, { subjectId: 'nom_missing' }));
  });

  it('tells a nominee that the committee looked on a day, and of an office who and when', async () => {
    const { recognitionAccessLog } = await subgraph.execute<{
      recognitionAccessLog: { totalCount: number; edges: unknown[] };
    }>(town.headC, LOG);
    const committee = { role: 'COMMITTEE_MEMBER', organization: null };
    expect(recognitionAccessLog).toEqual({
      totalCount: 2,
      edges: [
        {
          node: expect.objectContaining({
            who: 'officer',
            at: '2024-05-07T04:00:00.000Z',
            action: 'dossier',
            veiled: false,
          }),
        },
        {
          node: {
            id: `recognition-2024-05-06-${c}`,
            service: 'recognition',
            at: '2024-05-06T17:00:00.000Z',
            who: null,
            action: 'dossier',
            subjectId: c,
            veiled: true,
            roles: [committee],
          },
        },
      ],
    });
    expect(JSON.stringify(recognitionAccessLog)).not.toMatch(/chair|per_member|acc_member/);
  });
});
