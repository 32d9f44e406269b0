import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import {
  APPLY,
  DECIDE,
  DRAFT,
  decree,
  openSmallReform,
  REVISE,
  type SmallReform,
  UNDO,
} from './small-reform.test-kit.ts';

describe('a reorganisation', () => {
  let { service, officer, district, run, draft, everything } = {} as SmallReform;

  beforeAll(async () => {
    ({ service, officer, district, run, draft, everything } = await openSmallReform());
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('lists who has to move where, and never guesses', async () => {
    const preview = await draft();
    expect(preview).toMatchObject({
      __typename: 'Reorganization',
      state: 'DRAFT',
      openQuestions: 2,
      moves: {
        totalCount: 4,
        edges: [
          {
            node: {
              organization: { id: 'org_in_x' },
              from: { id: 'org_b' },
              toFounding: { name: 'UBND xã Xuân' },
              basis: 'LOCATION',
            },
          },
          { node: { organization: { id: 'org_in_z' }, to: null, toFounding: null, basis: 'OPEN' } },
          { node: { organization: { id: 'org_nowhere' }, basis: 'OPEN' } },
          { node: { organization: { id: 'org_under_a' }, toFounding: { name: 'UBND xã Xuân' }, basis: 'SUCCESSOR' } },
        ],
      },
      grants: {
        edges: [
          { node: { name: 'divided', successorFounding: null, successorRole: null } },
          { node: { name: 'district', successorFounding: { name: 'UBND xã Xuân' }, successorRole: 'COMMUNE_OFFICER' } },
        ],
      },
    });
    const source = 'query ($id: ID!) { reorganization(id: $id) { id } }';
    expect(await service.execute(district, source, { id: preview.id })).toEqual({ reorganization: null });
  });

  it('refuses what cannot be so with its line, and saves nothing', async () => {
    const before = await service.em().execute('select count(*)::int as count from reorganization');
    const wrong = {
      lines: [
        { kind: 'ABSORBED', sourceId: 'org_a', targetId: 'x', share: 'PART' },
        { kind: 'RENAMED', sourceId: 'org_b' },
        { kind: 'ABSORBED', sourceId: 'org_nobody', targetId: 'x' },
        { kind: 'TRANSFERRED', sourceId: 'org_department', targetId: 'org_b' },
      ],
    };
    expect(await draft(wrong)).toMatchObject({
      __typename: 'InvalidInput',
      issues: [
        { path: 'lines.2.sourceId' },
        { path: 'lines.1.name' },
        { path: 'lines.0.share' },
        { path: 'lines.3.targetId' },
      ],
    });
    expect(await draft({ effectiveOn: { value: null, precision: 'UNKNOWN' } })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await service.em().execute('select count(*)::int as count from reorganization')).toEqual(before);
  });

  it('is for the department', async () => {
    const { errors } = await service.attempt(district, DRAFT, { input: { decree } });
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('takes effect as previewed, is followed by rights and positions, and can be undone to the letter', async () => {
    const before = await everything();
    const preview = await draft();
    const decided = await run('decideMoves', DECIDE, {
      reorganizationId: preview.id,
      expectedVersion: preview.version,
      organizationIds: ['org_in_z'],
      parentId: preview.foundings[1]!.id,
    });
    expect(decided).toMatchObject({ version: 2, openQuestions: 1 });
    const revised = await run('reviseReorganization', REVISE, { reorganizationId: preview.id, expectedVersion: 2 });
    expect(revised).toMatchObject({ version: 3, openQuestions: 1 });

    const input = { reorganizationId: preview.id, expectedVersion: 3 };
    expect(await run('applyReorganization', APPLY, input)).toMatchObject({ __typename: 'OpenQuestions' });
    const applied = await run('applyReorganization', APPLY, { ...input, acceptOpenQuestions: true });
    expect(applied).toMatchObject({ state: 'APPLIED', version: 4, undoObstacles: [] });
    const [x, y] = applied.foundings.map(({ id }) => id);

    const source = `query ($day: Date!) {
      a: organization(id: "org_a") { status(asOf: $day) code(asOf: $day) leader(asOf: $day) { id }
        successors(asOf: $day) { organization { name } share } answeredBy(asOf: $day) { organization { name } share } }
      b: organization(id: "org_b") { successors(asOf: $day) { organization { id } share } }
      inX: organization(id: "org_in_x") { parent(asOf: $day) { id } location(asOf: $day) { id } }
      inZ: organization(id: "org_in_z") { parent(asOf: $day) { id } location(asOf: $day) { id } }
      nowhere: organization(id: "org_nowhere") { parent(asOf: $day) { id } }
      x: organizationByCode(scheme: GSO, code: "10001", asOf: $day) { id predecessors(asOf: "2025-06-30") { organization { id } share } }
    }`;
    expect(await service.execute(officer, source, { day: '2025-07-01' })).toEqual({
      a: {
        status: 'DISSOLVED',
        code: null,
        leader: null,
        successors: [{ organization: { name: 'UBND xã Xuân' }, share: 'WHOLE' }],
        answeredBy: [{ organization: { name: 'UBND xã Xuân' }, share: 'WHOLE' }],
      },
      b: {
        successors: [
          { organization: { id: x }, share: 'PART' },
          { organization: { id: y }, share: 'PART' },
        ],
      },
      inX: { parent: { id: x }, location: { id: x } },
      inZ: { parent: { id: y }, location: null },
      nowhere: { parent: null },
      x: {
        id: x,
        predecessors: [
          { organization: { id: 'org_a' }, share: 'WHOLE' },
          { organization: { id: 'org_old_x' }, share: 'WHOLE' },
          { organization: { id: 'org_old_z' }, share: 'PART' },
        ],
      },
    });
    expect(await service.execute(officer, source, { day: '2025-06-30' })).toMatchObject({
      a: {
        status: 'ACTIVE',
        code: 'pgd-a',
        leader: { id: 'apt_head' },
        successors: [],
        answeredBy: [{ share: 'WHOLE' }],
      },
      inZ: { parent: { id: 'org_b' }, location: { id: 'org_old_z' } },
      x: null,
    });
    const viewer = '{ viewer { memberships { role organization { id } from to } } }';
    expect(await service.execute(district, viewer)).toMatchObject({
      viewer: {
        memberships: [
          { role: 'DISTRICT_OFFICER', organization: { id: 'org_a' }, to: '2025-07-01' },
          { role: 'COMMUNE_OFFICER', organization: { id: x }, from: '2025-07-01', to: null },
        ],
      },
    });

    const undone = await run('undoReorganization', UNDO, { reorganizationId: preview.id, expectedVersion: 4 });
    expect(undone).toMatchObject({ state: 'UNDONE', version: 5 });
    expect(await everything()).toEqual(before);
    expect(await service.execute(null, `{ organization(id: "${x}") { id } }`)).toEqual({ organization: null });
    expect(await service.execute(district, viewer)).toMatchObject({
      viewer: {
        memberships: [{ to: '2025-07-01' }, { organization: { id: 'org_a' }, from: '2025-07-01', to: null }],
      },
    });
    const told = await service.em().execute(
      `select payload->>'state' as state, payload->>'version' as version from outbox
       where type = 'organizations.reorganization-recorded.v1' and subject_id = '${preview.id}' order by seq`,
    );
    expect(told.map(({ state, version }) => `${state} ${version}`)).toEqual([
      'DRAFT 1',
      'DRAFT 2',
      'DRAFT 3',
      'APPLIED 4',
      'UNDONE 5',
    ]);
  });

  it('is applied once, and stays once somebody builds on it', async () => {
    const preview = await draft();
    const input = {
      reorganizationId: preview.id,
      expectedVersion: 1,
      acceptOpenQuestions: true,
      idempotencyKey: 'once',
    };
    const both = await Promise.all([0, 1].map(() => run('applyReorganization', APPLY, input)));
    expect(both.map(({ state, version }) => `${state} ${version}`)).toEqual(['APPLIED 2', 'APPLIED 2']);
    expect(await run('applyReorganization', APPLY, { ...input, idempotencyKey: 'again' })).toMatchObject({
      __typename: 'StaleVersion',
    });
    const again = await draft({ foundings: decree.foundings.map((founding) => ({ ...founding, codes: [] })) });
    expect(again).toMatchObject({ __typename: 'InvalidInput' });

    await service.has({
      id: 'org_new',
      name: 'TH Mới',
      kind: 'SCHOOL',
      levels: ['PRIMARY'],
      parentId: both[0]!.foundings[0]!.id,
      from: '2025-07-02',
    });
    expect(await run('undoReorganization', UNDO, { reorganizationId: preview.id, expectedVersion: 2 })).toMatchObject({
      __typename: 'DependedOn',
      message: expect.stringContaining('TH Mới'),
    });

    const source = `{ reorganization(id: "${preview.id}") { undoObstacles } }`;
    expect(await service.execute(officer, source)).toEqual({
      reorganization: { undoObstacles: [expect.stringContaining('TH Mới')] },
    });
    for (const stranger of [null, district])
      expect(await service.execute(stranger, source)).toEqual({ reorganization: { undoObstacles: [] } });
  });

  it('lists decrees and their moves in a constant number of statements', async () => {
    const cost = async (part: string, decrees: number, first: number) => {
      const source = `{ reorganizations(first: ${decrees}) { totalCount edges { node { id openQuestions ${part.replace('FIRST', `${first}`)} } } } }`;
      return (await countStatements(() => service.execute(officer, source))).statements;
    };
    for (const part of [
      'lines(first: FIRST) { totalCount edges { node { source { name } } } }',
      'moves(first: FIRST) { totalCount edges { node { organization { name } } } }',
      'moveGroups { count basis }',
    ])
      expect(await cost(part, 5, 50)).toBe(await cost(part, 1, 1));
  });
});
