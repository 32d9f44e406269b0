import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Stage } from '../../test/stage.ts';

describe('proposing a partnership', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());

  const proposal = (more: object) => ({
    movementCode: 'together',
    level: 'SCHOOL',
    title: 'Hoa – Cúc',
    partyIds: ['org_hoa', 'org_cuc'],
    from: '2024-01-01',
    ...more,
  });
  const proposes = (who: string, more: object, selection?: string) =>
    stage.acts(who, 'proposePartnership', proposal(more), selection);

  it('keeps it under the partnership of the offices and asks both supervisors', async () => {
    const parentId = await stage.twin(['north', 'south'], 'AGREED', { level: 'DISTRICT' });
    expect(await proposes('hoa', { parentId })).toMatchObject({ __typename: 'WrongParent' });
    await stage.sign(parentId, ['north', 'south']);
    const seen =
      'id status parent { id status } consents { supervisor { id } status } parties { organization { id } agreed }';
    const proposed = await proposes('hoa', { parentId }, seen);
    expect(proposed).toMatchObject({
      status: 'PROPOSED',
      parent: { id: parentId, status: 'IN_FORCE' },
      consents: [
        { supervisor: { id: 'org_north' }, status: 'PENDING' },
        { supervisor: { id: 'org_south' }, status: 'PENDING' },
      ],
      parties: [
        { organization: { id: 'org_hoa' }, agreed: true },
        { organization: { id: 'org_cuc' }, agreed: false },
      ],
    });
    const children = await stage.subgraph.execute(
      'acc_dep',
      'query ($id: ID!) { partnership(id: $id) { children { totalCount edges { node { id } } } } }',
      { id: parentId },
    );
    expect(children).toEqual({
      partnership: { children: { totalCount: 1, edges: [{ node: { id: proposed.id } }] } },
    });
  });

  it.each([
    ['TooFewParties', 'sen', { partyIds: ['org_sen', 'org_sen'] }],
    ['NotAParty', 'sen', {}],
    ['NotYourOrganization', 'sen', { onBehalfOf: 'org_hoa' }],
    ['WrongLevel', 'sen', { partyIds: ['org_sen', 'org_north'] }],
    ['WrongLevel', 'sen', { partyIds: ['org_sen', 'org_far'], level: 'DISTRICT' }],
    ['WrongParent', 'sen', { partyIds: ['org_sen', 'org_far'], parentId: 'pts_none' }],
    ['NotFound', 'sen', { partyIds: ['org_sen', 'org_far'], movementCode: 'nowhere' }],
    ['AlreadyTwinned', 'cuc', {}],
  ])('refuses with %s', async (refusal, who, more) => {
    expect(await proposes(who, more)).toMatchObject({ __typename: refusal });
  });

  it('names what is wrong', async () => {
    const wrong = { title: ' ', from: '1066-10-14', partyIds: ['org_sen', 'org_far'] };
    expect(await proposes('sen', wrong)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'title' }, { path: 'from' }],
    });
    expect(await proposes('sen', { partyIds: ['org_sen', 'org_none'] })).toMatchObject({
      issues: [{ path: 'partyIds.1' }],
    });
    expect(await proposes('sen', { partyIds: ['org_sen', 'org_far'], to: '2023-01-01' })).toMatchObject({
      issues: [{ path: 'to' }],
    });
  });

  it('twins the same schools once when both propose at the same moment', async () => {
    const both = await Promise.all(
      ['sen', 'far'].map((who) => proposes(who, { partyIds: ['org_sen', 'org_far'], title: who })),
    );
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AlreadyTwinned', 'Partnership']);
  });

  it('answers the same request as before and refuses another one under its key', async () => {
    const keyed = { partyIds: ['org_hoa', 'org_far'], idempotencyKey: 'twice' };
    const first = await proposes('hoa', keyed);
    expect(await proposes('hoa', keyed)).toEqual(first);
    expect(await proposes('hoa', { ...keyed, title: 'Khác hẳn' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it('answers more requests at once than there are connections', async () => {
    const same = { title: 'Sen – Cúc – Xa', partyIds: ['org_sen', 'org_cuc', 'org_far'] };
    const all = await Promise.all(Array.from({ length: 12 }, () => proposes('sen', same)));
    const names = all.map(({ __typename }) => __typename);
    expect(names.filter((name) => name === 'Partnership')).toHaveLength(1);
    expect(names.filter((name) => name === 'AlreadyTwinned')).toHaveLength(11);
  });
});
