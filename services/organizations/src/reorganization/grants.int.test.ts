import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { APPLY, openSmallReform, type SmallReform, UNDO } from './small-reform.test-kit.ts';

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

  beforeAll(async () => {
    ({ service, run, draft } = await openSmallReform());
    await service.member('administrator', 'DEPARTMENT_ADMINISTRATOR', 'org_department');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('follow of a system as they do of an account, and come back with it', async () => {
    service.itIs('2025-06-20T02:00:00Z');
    const client = await connect('org_a', 'Phần mềm của Phòng A');
    const preview = await draft();
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
    service.itIs('2025-07-01T02:00:00Z');
    const seen = { reorganizationId: preview.id, expectedVersion: 1 };
    const applied = await run('applyReorganization', APPLY, { ...seen, acceptOpenQuestions: true });
    const x = applied.foundings[0]!.id;
    expect(await rightsOf(client.id)).toEqual([
      { role: 'DISTRICT_OFFICER', at: 'org_a', from: '2025-06-20', to: '2025-07-01', lent: false },
      { role: 'COMMUNE_OFFICER', at: x, from: '2025-07-01', to: '2026-06-01', lent: false },
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
      { role: 'DISTRICT_OFFICER', at: 'org_a', from: '2025-06-20', to: '2025-07-01', lent: false },
      { role: 'DISTRICT_OFFICER', at: 'org_a', from: '2025-07-01', to: '2026-06-01', lent: false },
    ]);
  });
});
