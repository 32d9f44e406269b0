import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepOrganizations } from '@twinning/registry/keep-registry';
import { countStatements } from '@twinning/testing/count-statements';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { nominate, openRound, step } from '../../testing/steps.ts';
import { openRecognition, registerTown, type Town } from '../../testing/town.ts';

const SEEN = `query ($id: ID!) {
  nomination(id: $id) { id }
  awardRound(code: "round-1") { nominations { totalCount edges { node { id } } } }
}`;
const LIST = `query ($first: Int!, $after: String) { awardRound(code: "round-1") { nominations(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  edges { node { id nominee { __typename ... on IndividualNominee { name person { id } } } nominator { id } round { code } category { code }
    dossier { hash frozenAt missing sections { items { text sourceId } } } eligibility { rule outcome facts { text source { __typename ... on Activity { id } ... on Report { id } } } }
    conflicts { state } scores { mean } decision { id } certificate { number } } }
} } }`;

describe('a nomination', () => {
  let subgraph: OpenSubgraph;
  let town: Town;
  const dep = { onBehalfOf: 'org_dep' };
  const self = { onBehalfOf: 'org_a', organizationId: 'org_a', roundCode: 'round-1', category: 'units' };
  const sections = [{ title: 'Thành tích', items: [{ text: 'We read.', sourceId: 'act_1' }] }];

  beforeAll(async () => {
    subgraph = await openRecognition();
    town = await registerTown(subgraph);
    await openRound(subgraph, town);
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('is drafted from the record, once', async () => {
    const drafted = await step(subgraph, town.headA, 'draftNomination', { ...self, idempotencyKey: 'draft' });
    expect(drafted).toMatchObject({ __typename: 'Nomination', status: 'DRAFT' });
    expect(await step(subgraph, town.headA, 'draftNomination', { ...self, idempotencyKey: 'draft' })).toEqual(drafted);
    expect(await step(subgraph, town.headA, 'draftNomination', self)).toMatchObject({ __typename: 'AlreadyNominated' });
  });

  it('is drafted once by more at the same time than there are connections', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, () =>
        step(subgraph, town.headC, 'draftNomination', { ...self, onBehalfOf: 'org_c', organizationId: 'org_c' }),
      ),
    );
    const names = all.map(({ __typename }) => __typename);
    expect(names.filter((name) => name === 'Nomination')).toHaveLength(1);
    expect(names.filter((name) => name === 'AlreadyNominated')).toHaveLength(11);
  });

  it.each([
    ['another school', { organizationId: 'org_c' }, 'MayNotNominate'],
    ['an unknown unit', { organizationId: 'org_x' }, 'NotFound'],
    ['a unit of others', { onBehalfOf: 'org_c' }, 'NotYourOrganization'],
    ['an unknown category', { category: 'none' }, 'InvalidInput'],
    ['an unknown round', { roundCode: 'none' }, 'InvalidInput'],
    ['a person among collectives', { personName: 'Lê Thị Hồng' }, 'InvalidInput'],
    ['nobody among persons', { category: 'people' }, 'InvalidInput'],
    ['somebody of another school', { category: 'people', personId: 'per_headC', personName: 'X Y' }, 'InvalidInput'],
    ['an empty name', { category: 'people', personName: ' ' }, 'InvalidInput'],
  ])('is refused for %s', async (_, facts, refusal) => {
    expect(await step(subgraph, town.headA, 'draftNomination', { ...self, ...facts })).toMatchObject({
      __typename: refusal,
    });
  });

  it('is drafted by an office over the unit today, not by one that was', async () => {
    const em = subgraph.em();
    const later = await registerMember(em, 'later', 'COMMUNE_OFFICER', 'org_commune');
    const former = await registerMember(em, 'former', 'DISTRICT_OFFICER', 'org_office');
    await registerOrganizations(em, [{ id: 'org_commune', name: 'Commune', kind: 'COMMUNE_COMMITTEE' }]);
    await em.transactional((tx) =>
      keepOrganizations(tx, [
        {
          ...{
            id: 'org_moved',
            version: 1,
            kind: 'SCHOOL',
            levels: [],
            from: '2020-01-01',
            to: null,
            generated: false,
          },
          names: [{ from: '2020-01-01', to: null, value: 'School that moved' }],
          placements: [
            { hierarchy: 'ADMINISTRATIVE', parentId: 'org_office', from: '2020-01-01', to: '2024-01-01' },
            { hierarchy: 'ADMINISTRATIVE', parentId: 'org_commune', from: '2024-01-01', to: null },
          ],
        },
      ]),
    );
    const draft = (who: string, onBehalfOf: string) =>
      step(subgraph, who, 'draftNomination', { ...self, onBehalfOf, organizationId: 'org_moved' });
    expect(await draft(former, 'org_office')).toMatchObject({ __typename: 'MayNotNominate' });
    expect(await draft(later, 'org_commune')).toMatchObject({ __typename: 'Nomination' });
  });

  it('is seen in draft by its own school, the department and auditors, and by nobody else', async () => {
    const id = await nominate(subgraph, town, { person: 'Lê Thị Hồng' }, 'DRAFT');
    const see = (account: string | null) =>
      subgraph.execute<{ nomination: object | null; awardRound: { nominations: { totalCount: number } } }>(
        account,
        SEEN,
        { id },
      );
    for (const reader of [town.headA, town.officer, town.auditor])
      expect((await see(reader)).nomination).toEqual({ id });
    expect((await see(town.headA)).awardRound.nominations.totalCount).toBe(2);
    for (const stranger of [town.headC, town.chair, town.member, town.twin, null])
      expect((await see(stranger)).nomination).toBeNull();
    expect((await see(town.chair)).awardRound.nominations).toEqual({ totalCount: 0, edges: [] });
    expect((await see(null)).awardRound.nominations).toEqual({ totalCount: 0, edges: [] });
  });

  it('is revised by its nominator on the version they read', async () => {
    const id = await nominate(subgraph, town, { person: 'Trần Văn Nam' }, 'DRAFT');
    const revise = { onBehalfOf: 'org_a', nominationId: id, sections, expectedVersion: 1 };
    expect(await step(subgraph, town.headA, 'reviseDossier', revise)).toMatchObject({ version: 2 });
    expect(await step(subgraph, town.headA, 'reviseDossier', revise)).toMatchObject({ __typename: 'StaleVersion' });
    const foreign = [{ title: 'x', items: [{ text: 'x', sourceId: 'act_9' }] }];
    expect(
      await step(subgraph, town.headA, 'reviseDossier', { ...revise, sections: foreign, expectedVersion: 2 }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'sections.0.items.0.sourceId' }],
    });
    expect(await step(subgraph, town.headC, 'reviseDossier', { ...revise, onBehalfOf: 'org_c' })).toMatchObject({
      __typename: 'NotFound',
    });
    expect(
      await step(subgraph, town.officer, 'reviseDossier', { ...revise, ...dep, expectedVersion: 2 }),
    ).toMatchObject({
      __typename: 'NotYourOrganization',
    });
  });

  it('is frozen at submission, returned with a reason and submitted again', async () => {
    const id = await nominate(subgraph, town, { person: 'Đỗ Thu Hà' }, 'SUBMITTED');
    const revise = { onBehalfOf: 'org_a', nominationId: id, sections };
    expect(await step(subgraph, town.headA, 'reviseDossier', revise)).toMatchObject({ __typename: 'DossierFrozen' });
    const back = { ...dep, nominationId: id, reason: 'Add the reports.' };
    expect(await step(subgraph, town.member, 'returnNomination', back)).toMatchObject({
      __typename: 'NotACommitteeMember',
    });
    expect(await step(subgraph, town.secretary, 'returnNomination', back)).toMatchObject({ status: 'RETURNED' });
    expect(await step(subgraph, town.secretary, 'returnNomination', back)).toMatchObject({
      __typename: 'NotSubmitted',
    });
    await step(subgraph, town.headA, 'reviseDossier', revise);
    expect(
      await step(subgraph, town.headA, 'submitNomination', { onBehalfOf: 'org_a', nominationId: id }),
    ).toMatchObject({ status: 'SUBMITTED' });
    expect(await step(subgraph, town.member, 'assessEligibility', { ...dep, nominationId: id })).toMatchObject({
      __typename: 'NotACommitteeMember',
    });
    expect(await step(subgraph, town.secretary, 'assessEligibility', { ...dep, nominationId: id })).toMatchObject({
      status: 'ELIGIBLE',
    });
  });

  it('tells the outbox its story', async () => {
    const told = await subgraph
      .em()
      .execute(
        `select type from outbox where subject_id = (select id from nomination where person_name = 'Đỗ Thu Hà') order by seq`,
      );
    expect((told as { type: string }[]).map(({ type }) => type.replace('recognition.nomination-', ''))).toEqual([
      'drafted.v1',
      'submitted.v1',
      'returned.v1',
      'advanced.v1',
      'submitted.v1',
      'assessed.v1',
    ]);
  });

  it('is listed in pages at the same number of statements, however many there are', async () => {
    const list = (first: number, after?: string) =>
      subgraph.execute<{
        awardRound: {
          nominations: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: { id: string } }[] };
        };
      }>(town.chair, LIST, { first, after });
    for (const name of ['Một', 'Hai', 'Ba', 'Bốn']) await nominate(subgraph, town, { person: `Người ${name}` });
    const one = await countStatements(() => list(1));
    const five = await countStatements(() => list(5));
    expect(five.statements).toBe(one.statements);
    const [first] = one.result.awardRound.nominations.edges;
    const rest = await list(4, one.result.awardRound.nominations.pageInfo.endCursor);
    expect([first, ...rest.awardRound.nominations.edges]).toEqual(five.result.awardRound.nominations.edges);
    expect(five.result.awardRound.nominations.totalCount).toBe(5);
  });

  it('is listed for many organizations at the same number of statements', async () => {
    const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Organization { nominations(first: 2) { totalCount edges { node { id } } } recognitions { totalCount } } } }`;
    const ask = (...ids: string[]) =>
      countStatements(() =>
        subgraph.execute<{ _entities: { nominations: { totalCount: number } }[] }>(town.officer, ENTITIES, {
          representations: ids.map((id) => ({ __typename: 'Organization', id })),
        }),
      );
    const one = await ask('org_a');
    const three = await ask('org_a', 'org_b', 'org_c');
    expect(three.statements).toBe(one.statements);
    expect(three.result._entities.map(({ nominations }) => nominations.totalCount)).toEqual([8, 0, 1]);
  });
});
