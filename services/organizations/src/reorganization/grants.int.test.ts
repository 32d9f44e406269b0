import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPLY, DECIDE_GRANTS, decree, openSmallReform, type SmallReform, UNDO } from './small-reform.test-kit.ts';

type Client = { id: string; name: string };
const CREATE = `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { __typename ... on ApiClient { id name } } }`;
const VIEW = `query ($id: ID!) { apiClient(id: $id) { organization { id } } }`;

describe('the rights of those whose office ends', () => {
  let { service, run, draft } = {} as SmallReform;
  const administrator = 'acc_administrator';
  const connect = async (organizationId: string, name: string): Promise<Client> => {
    const input = { organizationId, name, scopes: ['ORGANIZATIONS_READ'], expiresOn: '2026-06-01' };
    return (await service.execute<{ createApiClient: Client }>(administrator, CREATE, { input })).createApiClient;
  };
  const rightsOf = async (accountId: string) =>
    (await service.em().execute(
      `select role, organization_id as at, valid_from as "from", valid_to as "to", delegation_id is not null as lent
         from membership where account_id = '${accountId}' order by valid_from, id`,
    )) as Record<string, unknown>[];
  const officeOf = async (id: string) =>
    (await service.execute<{ apiClient: { organization: { id: string } } }>(administrator, VIEW, { id })).apiClient
      .organization.id;

  const draftOn = (value: string) =>
    draft({
      effectiveOn: { value, precision: 'DAY' },
      foundings: decree.foundings.map((founding) => ({ ...founding, codes: [] })),
    });

  beforeAll(async () => {
    ({ service, run, draft } = await openSmallReform());
    await service.member('administrator', 'DEPARTMENT_ADMINISTRATOR', 'org_department');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('go where the department decides, before the decree is applied and after, and come back with it', async () => {
    service.itIs('2025-06-20T02:00:00Z');
    const client = await connect('org_b', 'Phần mềm của Phòng B');
    const preview = await draftOn('2025-07-01');
    const [x, y] = preview.foundings.map(({ id }) => id);
    expect(preview.openGrants).toBe(2);
    const [first, second] = preview.grants.edges.map(({ node }) => node);
    expect([first, second].map((right) => right?.name).sort()).toEqual([client.name, 'divided'].sort());
    expect(first).toMatchObject({
      basis: 'OPEN',
      successorRole: null,
      choices: [
        { organizationId: x, name: 'UBND xã Xuân', role: 'COMMUNE_OFFICER' },
        { organizationId: y, name: 'UBND xã Yên', role: 'COMMUNE_OFFICER' },
      ],
    });
    const rights = new Map(preview.grants.edges.map(({ node }) => [node.name, node.membershipId]));
    const decide = (expectedVersion: number, name: string, successorId: string | null | undefined, who?: string) => {
      const decisions = [{ membershipId: rights.get(name) ?? name, successorId }];
      return run('decideGrants', DECIDE_GRANTS, { reorganizationId: preview.id, expectedVersion, decisions }, who);
    };
    expect(await decide(1, client.name, 'org_department')).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'decisions.0.successorId' }],
    });
    expect(await decide(1, 'mbs_officer', x)).toMatchObject({ __typename: 'InvalidInput' });
    const decided = await decide(1, client.name, x);
    expect(decided).toMatchObject({ __typename: 'Reorganization', version: 2, state: 'DRAFT', openGrants: 1 });
    expect(decided.grants.edges.find(({ node }) => node.name === client.name)?.node).toMatchObject({
      basis: 'DECISION',
      successorRole: 'COMMUNE_OFFICER',
    });
    expect(await decide(1, client.name, y)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await rightsOf('acc_divided')).toHaveLength(1);

    service.itIs('2025-07-01T02:00:00Z');
    const seen = { reorganizationId: preview.id, expectedVersion: 2 };
    const applied = await run('applyReorganization', APPLY, { ...seen, acceptOpenQuestions: true });
    expect(applied).toMatchObject({ state: 'APPLIED', openGrants: 1 });
    expect(await officeOf(client.id)).toBe(x);
    expect(await rightsOf('acc_divided')).toMatchObject([{ at: 'org_b', to: '2025-07-01' }]);

    service.itIs('2025-07-05T02:00:00Z');
    const input = {
      reorganizationId: preview.id,
      expectedVersion: 3,
      decisions: [
        { membershipId: rights.get('divided'), successorId: y },
        { membershipId: rights.get(client.name), successorId: y },
      ],
      idempotencyKey: 'k1',
    };
    const both = await Promise.all([0, 1].map(() => run('decideGrants', DECIDE_GRANTS, input)));
    expect(both.map(({ version, openGrants }) => `${version} ${openGrants}`)).toEqual(['4 0', '4 0']);
    expect(await rightsOf('acc_divided')).toEqual([
      { role: 'DISTRICT_OFFICER', at: 'org_b', from: '2020-01-01', to: '2025-07-01', lent: false },
      { role: 'COMMUNE_OFFICER', at: y, from: '2025-07-05', to: null, lent: false },
    ]);
    expect(await rightsOf(client.id)).toMatchObject([
      { at: 'org_b', to: '2025-07-01' },
      { at: x, from: '2025-07-01', to: '2025-07-05' },
      { at: y, from: '2025-07-05', to: '2026-06-01' },
    ]);
    expect(await officeOf(client.id)).toBe(y);
    const trail = await service
      .em()
      .execute(`select before, after from audit_entry where action = 'decideGrants' order by seq desc limit 1`);
    expect(JSON.stringify(trail)).toContain(rights.get('divided'));

    expect(await decide(4, 'divided', null)).toMatchObject({ version: 5, openGrants: 0 });
    expect(await rightsOf('acc_divided')).toMatchObject([{}, { at: y, from: '2025-07-05', to: '2025-07-05' }]);
    expect(await run('undoReorganization', UNDO, { reorganizationId: preview.id, expectedVersion: 5 })).toMatchObject({
      state: 'UNDONE',
      version: 6,
    });
    expect(await rightsOf('acc_divided')).toMatchObject([
      { at: 'org_b', to: '2025-07-01' },
      { at: 'org_b', from: '2025-07-01', to: null },
    ]);
    expect(await rightsOf(client.id)).toMatchObject([{ at: 'org_b' }, { at: 'org_b', to: '2026-06-01' }]);
    expect(await decide(6, 'divided', x)).toMatchObject({ __typename: 'ReorganizationUndone' });
  });

  it('follow of a system as they do of an account, and come back with it', async () => {
    service.itIs('2025-07-20T02:00:00Z');
    const client = await connect('org_a', 'Phần mềm của Phòng A');
    const preview = await draftOn('2025-08-01');
    const names = '{ edges { node { accountId name role successorRole } } }';
    expect(
      await service.execute('acc_officer', `{ reorganization(id: "${preview.id}") { grants ${names} } }`),
    ).toMatchObject({
      reorganization: {
        grants: {
          edges: expect.arrayContaining([
            {
              node: {
                accountId: client.id,
                name: client.name,
                role: 'DISTRICT_OFFICER',
                successorRole: 'COMMUNE_OFFICER',
              },
            },
          ]),
        },
      },
    });
    service.itIs('2025-08-01T02:00:00Z');
    const seen = { reorganizationId: preview.id, expectedVersion: 1 };
    const applied = await run('applyReorganization', APPLY, { ...seen, acceptOpenQuestions: true });
    const x = applied.foundings[0]!.id;
    expect(await rightsOf(client.id)).toEqual([
      { role: 'DISTRICT_OFFICER', at: 'org_a', from: '2025-07-20', to: '2025-08-01', lent: false },
      { role: 'COMMUNE_OFFICER', at: x, from: '2025-08-01', to: '2026-06-01', lent: false },
    ]);
    expect(await officeOf(client.id)).toBe(x);
    const told = await service
      .em()
      .execute(`select type from outbox where payload->>'accountId' = '${client.id}' order by seq`);
    expect(told.map(({ type }) => type)).toEqual([
      'organizations.membership-granted.v1',
      'organizations.membership-ended.v1',
      'organizations.membership-granted.v1',
    ]);

    await run('undoReorganization', UNDO, { reorganizationId: preview.id, expectedVersion: applied.version });
    expect(await officeOf(client.id)).toBe('org_a');
    expect(await rightsOf(client.id)).toEqual([
      { role: 'DISTRICT_OFFICER', at: 'org_a', from: '2025-07-20', to: '2025-08-01', lent: false },
      { role: 'DISTRICT_OFFICER', at: 'org_a', from: '2025-08-01', to: '2026-06-01', lent: false },
    ]);
  });

  it('are not given back to whoever lost them meanwhile', async () => {
    service.itIs('2025-08-20T02:00:00Z');
    const client = await connect('org_a', 'Phần mềm bị thu hồi');
    const preview = await draftOn('2025-09-01');
    service.itIs('2025-09-01T02:00:00Z');
    const seen = { reorganizationId: preview.id, expectedVersion: 1 };
    await run('applyReorganization', APPLY, { ...seen, acceptOpenQuestions: true });
    service.itIs('2025-09-03T02:00:00Z');
    await service.execute(
      administrator,
      `mutation { revokeApiClient(input: { clientId: "${client.id}" }) { __typename } }`,
    );
    await run('undoReorganization', UNDO, { reorganizationId: preview.id, expectedVersion: 2 });
    expect(await rightsOf(client.id)).toMatchObject([{ at: 'org_a', to: '2025-09-01' }]);
  });

  it('are decided by the department alone', async () => {
    const input = { reorganizationId: 'rog_1', expectedVersion: 1, decisions: [{ membershipId: 'mbs_divided' }] };
    for (const who of ['acc_district', 'acc_divided'])
      expect((await service.attempt(who, DECIDE_GRANTS, { input })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await run('decideGrants', DECIDE_GRANTS, input)).toMatchObject({ __typename: 'NotFound' });
  });
});
