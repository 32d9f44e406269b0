import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepReorganizations } from '@twinning/registry/keep-reorganizations';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { nominate, openRound, scores, step } from '../../testing/steps.ts';
import { openRecognition, registerTown, type Town } from '../../testing/town.ts';
import { keepAppointments } from '../known/keep-appointments.repository.ts';

const EVERYWHERE = `query ($id: ID!, $representations: [_Any!]!) {
  nomination(id: $id) { id }
  _entities(representations: $representations) { ... on Nomination { id } ... on Organization { nominations { totalCount edges { node { id } } } } }
  recognitionTasks { kind nomination { id } }
  awardRound(code: "round-1") {
    nominations { totalCount edges { node { id } } }
    category(code: "units") { nominations { totalCount } standings(method: RAW_MEAN) { inputsHash rows { nomination { id } } } }
  }
}`;
const CONFLICTS = `query ($id: ID!) { nomination(id: $id) { conflicts { member { id } path { label } state reason } } }`;

describe('a conflict of interest', () => {
  let subgraph: OpenSubgraph;
  let town: Town;
  let a: string;
  let c: string;
  const dep = { onBehalfOf: 'org_dep' };

  const everywhere = (account: string, id: string) =>
    subgraph.attempt(account, EVERYWHERE, {
      id,
      representations: [
        { __typename: 'Nomination', id },
        { __typename: 'Organization', id: 'org_a' },
      ],
    });
  const conflictsFor = async (account: string, id: string) =>
    (await subgraph.execute<{ nomination: { conflicts: unknown[] } | null }>(account, CONFLICTS, { id })).nomination;

  beforeAll(async () => {
    subgraph = await openRecognition();
    town = await registerTown(subgraph);
    const roundId = await openRound(subgraph, town);
    a = await nominate(subgraph, town, {});
    c = await nominate(subgraph, town, { school: 'org_c', head: town.headC });
    await step(subgraph, town.secretary, 'openScoring', { ...dep, roundId });
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('is found in the graph and told as a path', async () => {
    expect(await conflictsFor(town.chair, a)).toEqual({
      conflicts: [
        {
          member: { id: 'per_twin' },
          path: [{ label: 'Head, School B' }, { label: 'is twinned with' }, { label: 'School A' }],
          state: 'LIVE',
          reason: null,
        },
      ],
    });
    expect(await conflictsFor(town.chair, c)).toEqual({ conflicts: [] });
  });

  it('is found with the office over a unit of the member', async () => {
    const officer = await registerMember(subgraph.em(), 'northern', 'DISTRICT_OFFICER', 'org_office');
    await openRound(subgraph, town, 'round-2');
    const facts = { onBehalfOf: 'org_office', organizationId: 'org_office', roundCode: 'round-2', category: 'units' };
    const { id } = await step(subgraph, officer, 'draftNomination', facts);
    const path = [{ label: 'Head, School B' }, { label: 'stands under' }, { label: 'Office' }];
    expect(await conflictsFor(town.officer, id)).toEqual({
      conflicts: [{ member: { id: 'per_twin' }, path, state: 'LIVE', reason: null }],
    });
  });

  it('is found with the head of a unit that the nominee took over, until the decree is undone', async () => {
    const em = subgraph.em();
    const decree = (version: number, state: 'APPLIED' | 'UNDONE') => ({
      ...{ id: 'rog_1', version, state, title: 'NQ 1', effectiveOn: '2023-07-01', moves: [] },
      lines: [
        { kind: 'ABSORBED' as const, sourceId: 'org_former', targetId: 'org_middle', share: 'WHOLE' as const },
        { kind: 'ABSORBED' as const, sourceId: 'org_middle', targetId: 'org_c', share: 'WHOLE' as const },
      ],
    });
    await registerOrganizations(em, [{ id: 'org_former', name: 'Former school', kind: 'SCHOOL' }]);
    await keepAppointments(em, [
      {
        ...{ id: 'apt_former', personId: 'per_member', personName: 'member', organizationId: 'org_former' },
        ...{ position: 'Hiệu trưởng', from: '2015-01-01', to: '2023-07-01' },
      },
    ]);
    await em.transactional((tx) => keepReorganizations(tx, [decree(2, 'APPLIED')]));
    expect(await conflictsFor(town.chair, c)).toMatchObject({
      conflicts: [
        {
          member: { id: 'per_member' },
          path: [
            { label: 'Hiệu trưởng (former), Former school' },
            { label: 'is a predecessor of' },
            { label: 'School C' },
          ],
          state: 'LIVE',
        },
      ],
    });
    expect((await everywhere(town.member, c)).data).toMatchObject({ nomination: null });
    await em.transactional((tx) => keepReorganizations(tx, [decree(3, 'UNDONE')]));
    expect(await conflictsFor(town.chair, c)).toEqual({ conflicts: [] });
  });

  it('is found for a school and a member that were entered twice', async () => {
    const twice = `insert into known_alias values ('org_b', 'org_b_kept'), ('per_twin', 'per_twin_kept')`;
    await subgraph.em().execute(twice);
    const told = await conflictsFor(town.chair, a);
    await subgraph.em().execute('delete from known_alias');
    expect(told).toMatchObject({ conflicts: [{ member: { id: 'per_twin' }, state: 'LIVE' }] });
    expect(told?.conflicts).toHaveLength(1);
  });

  it('is not told to the nominated school', async () => {
    expect(await conflictsFor(town.headA, a)).toEqual({ conflicts: [] });
  });

  it('takes the nomination from the member everywhere, as if it had never been', async () => {
    const { data, errors } = await everywhere(town.twin, a);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      nomination: null,
      _entities: [null, { nominations: { totalCount: 0, edges: [] } }],
      recognitionTasks: [{ kind: 'HAND_IN_SCORES', nomination: { id: c } }],
      awardRound: {
        nominations: { totalCount: 1, edges: [{ node: { id: c } }] },
        category: { nominations: { totalCount: 1 } },
      },
    });
    expect(JSON.stringify(data)).not.toContain(a);
    const { data: never } = await everywhere(town.twin, 'nom_01hx0000000000000000000000');
    expect(JSON.stringify(data)).toBe(JSON.stringify(never));
  });

  it('bars from scoring without a word of why, unless the member knows', async () => {
    const sheet = { ...dep, nominationId: a, scores: scores(80, 80), onBehalfOf: 'org_b' };
    const never = { ...sheet, nominationId: 'nom_01hx0000000000000000000000' };
    const refused = await step(subgraph, town.twin, 'handInScores', sheet);
    expect(refused).toMatchObject({ __typename: 'NotFound' });
    expect(refused).toEqual(await step(subgraph, town.twin, 'handInScores', never));

    const declaration = { nominationId: c, reason: 'My brother teaches there.', idempotencyKey: 'declare' };
    const declared = await step(subgraph, town.member, 'declareConflict', declaration);
    expect(declared).toMatchObject({ __typename: 'Nomination' });
    expect(await step(subgraph, town.member, 'declareConflict', declaration)).toMatchObject({ __typename: 'NotFound' });
    expect(
      await step(subgraph, town.member, 'declareConflict', { ...declaration, idempotencyKey: 'again' }),
    ).toMatchObject({
      __typename: 'AlreadyDeclared',
    });
    expect(await step(subgraph, town.member, 'handInScores', { ...sheet, ...dep, nominationId: c })).toMatchObject({
      __typename: 'ConflictOfInterest',
    });
    expect((await everywhere(town.member, c)).data).toMatchObject({ nomination: null });
  });

  it('leaves the committee of others what they may do', async () => {
    const ruling = { nominationId: a, memberId: 'per_twin', reason: 'The partnership has ended.' };
    for (const stranger of [town.secretary, town.member, town.officer])
      expect(await step(subgraph, stranger, 'dismissConflict', ruling)).toMatchObject({
        __typename: 'NotACommitteeMember',
      });
    expect(await step(subgraph, town.headC, 'dismissConflict', ruling)).toMatchObject({ __typename: 'NotFound' });
    expect(await step(subgraph, town.twin, 'dismissConflict', ruling)).toMatchObject({ __typename: 'NotFound' });
    expect(await step(subgraph, town.chair, 'dismissConflict', { ...ruling, memberId: 'per_member' })).toMatchObject({
      __typename: 'NoConflict',
    });
  });

  it('is lifted by the chair, and comes back with a pin', async () => {
    const ruling = { nominationId: a, memberId: 'per_twin', reason: 'The partnership has ended.' };
    expect(await step(subgraph, town.chair, 'dismissConflict', ruling)).toMatchObject({ __typename: 'Nomination' });
    expect((await everywhere(town.twin, a)).data).toMatchObject({ nomination: { id: a } });
    expect(await step(subgraph, town.chair, 'pinConflict', { ...ruling, reason: 'They still meet.' })).toMatchObject({
      __typename: 'Nomination',
    });
    expect((await everywhere(town.twin, a)).data).toMatchObject({ nomination: null });
    expect(await conflictsFor(town.chair, a)).toMatchObject({
      conflicts: [{ state: 'PINNED', reason: 'They still meet.' }],
    });
  });

  it('silences a sheet that was handed in before the conflict was found', async () => {
    const sheet = { ...dep, nominationId: c, scores: scores(60, 60) };
    await step(subgraph, town.chair, 'handInScores', { ...sheet, scores: scores(80, 80) });
    await step(subgraph, town.secretary, 'handInScores', sheet);
    const SCORES = `query ($id: ID!) { nomination(id: $id) { scores { judges mean } } }`;
    expect(await subgraph.execute(town.chair, SCORES, { id: c })).toMatchObject({
      nomination: {
        scores: [
          { judges: 2, mean: 70 },
          { judges: 2, mean: 70 },
        ],
      },
    });
    await step(subgraph, town.chair, 'pinConflict', {
      nominationId: c,
      memberId: 'per_secretary',
      reason: 'A cousin.',
    });
    expect(await subgraph.execute(town.chair, SCORES, { id: c })).toMatchObject({
      nomination: {
        scores: [
          { judges: 1, mean: 80 },
          { judges: 1, mean: 80 },
        ],
      },
    });
  });
});
