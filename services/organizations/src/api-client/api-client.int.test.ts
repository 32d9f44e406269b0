import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scope } from '@twinning/domain/actor';
import { countStatements } from '@twinning/testing/count-statements';
import { CHANGE, CREATE, ISSUE, openSystems, REFUSAL, REVOKE, type Systems } from './systems.test-kit.ts';

const LIST = `query ($id: ID!) { organization(id: $id) { apiClients { totalCount edges { node {
  name createdBy keys { prefix } uses(from: "2024-05-01", to: "2024-06-01") { day requests refused } } } } } }`;

describe('the systems of an office', () => {
  let systems: Systems;
  let service: Systems['service'];
  let input: Systems['input'];
  let make: Systems['make'];
  let issue: Systems['issue'];
  let ask: Systems['ask'];
  let admit: Systems['admit'];

  beforeAll(async () => {
    systems = await openSystems();
    ({ service, input, make, issue, ask, admit } = systems);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('are connected by its officers, with the right of an officer until they end', async () => {
    const client = await make('acc_officer');
    expect(client).toMatchObject({
      __typename: 'ApiClient',
      version: 1,
      scopes: ['ORGANIZATIONS_READ', 'PARTNERSHIPS_READ'],
      budget: 60,
      expiresAt: '2025-05-05T17:00:00.000Z',
      holds: true,
      createdBy: 'officer',
      keys: [],
    });
    const [granted] = await service.em().execute(`select payload from outbox where type like '%membership-granted%'`);
    expect(granted!.payload).toMatchObject({
      ...{ accountId: client.id, personId: null, name: input.name, role: 'DISTRICT_OFFICER' },
      ...{ organizationId: 'org_office', from: '2024-05-06', to: '2025-05-06' },
    });
    expect((await make('acc_administrator', { organizationId: 'org_other' })).__typename).toBe('ApiClient');
  });

  it.each<[string, string, object, string]>([
    ['an officer of another office', 'acc_other', {}, 'NotYourOrganization'],
    ['a clerk of the department', 'acc_clerk', {}, 'NotYourOrganization'],
    ['an auditor', 'acc_auditor', {}, 'NotYourOrganization'],
    ['a body that is not there', 'acc_officer', { organizationId: 'org_nobody' }, 'NotFound'],
    ['a body without systems', 'acc_administrator', { organizationId: 'org_press' }, 'InvalidInput'],
    ['a body that is gone', 'acc_administrator', { organizationId: 'org_gone' }, 'InvalidInput'],
    ['more than a year', 'acc_officer', { expiresOn: '2025-05-07' }, 'InvalidInput'],
    ['a day that is over', 'acc_officer', { expiresOn: '2024-05-06' }, 'InvalidInput'],
    ['no scope at all', 'acc_officer', { scopes: [] }, 'InvalidInput'],
    ['no budget at all', 'acc_officer', { budget: 0 }, 'InvalidInput'],
  ])('are refused: %s', async (_, who, change, refusal) => {
    expect((await make(who, change)).__typename).toBe(refusal);
  });

  it('are shut out with all their keys and their right', async () => {
    const { id } = await make('acc_officer');
    const { secret } = await issue('acc_officer', id);
    expect(await ask('acc_officer', REVOKE, { clientId: id })).toMatchObject({
      holds: false,
      keys: [{ holds: false }],
    });
    expect(await admit(secret)).toEqual({ known: false });
    const told = await service
      .em()
      .execute(`select payload from outbox where type like '%membership-ended%' and payload->>'accountId' = '${id}'`);
    expect(told).toMatchObject([{ payload: { to: '2024-05-06', role: 'DISTRICT_OFFICER' } }]);
    for (const [mutation, asked] of [
      [REVOKE, { clientId: id }],
      [ISSUE, { clientId: id }],
      [CHANGE, { clientId: id, expectedVersion: 2, budget: 5 }],
    ] as const)
      expect((await ask('acc_officer', mutation, asked)).__typename).toBe('ApiClientEnded');
  });

  it('are changed from their next request on, by whoever has seen them last', async () => {
    const { id } = await make('acc_officer');
    const { secret } = await issue('acc_officer', id);
    const change = { clientId: id, expectedVersion: 1, scopes: ['ACTIVITIES_READ'], budget: 2 };
    expect(await ask('acc_officer', CHANGE, change)).toMatchObject({ version: 2, budget: 2, name: input.name });
    expect((await ask('acc_officer', CHANGE, change)).__typename).toBe('StaleVersion');
    expect(await admit(secret, 3)).toMatchObject({ scopes: ['ACTIVITIES_READ'], granted: 2, retryAfter: 30 });
  });

  it('are shown to whoever keeps their keys and to auditors, in as many statements however many there are', async () => {
    const list = (who: string) =>
      countStatements(() =>
        service.execute<{ organization: { apiClients: { totalCount: number } | null } }>(who, LIST, {
          id: 'org_office',
        }),
      );
    const { result, statements } = await list('acc_officer');
    const { totalCount } = result.organization.apiClients!;
    expect(totalCount).toBeGreaterThan(2);
    await make('acc_officer');
    const more = await list('acc_officer');
    expect(more.result.organization.apiClients?.totalCount).toBe(totalCount + 1);
    expect(more.statements).toBe(statements);
    expect((await list('acc_auditor')).result.organization.apiClients).not.toBeNull();
    for (const who of ['acc_other', 'acc_clerk']) expect((await list(who)).result.organization.apiClients).toBeNull();
    expect((await service.attempt(null, LIST, { id: 'org_office' })).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });

  describe('ask', () => {
    let clientId: string;
    const by = (...scopes: Scope[]) => ({ accountId: clientId, scopes });
    beforeAll(async () => {
      ({ id: clientId } = await make('acc_officer'));
    });

    it('within their scopes and the rights of their office', async () => {
      const ORGANIZATION = '{ organization(id: "org_office") { id } }';
      expect(await service.execute(by('ORGANIZATIONS_READ'), ORGANIZATION)).toEqual({
        organization: { id: 'org_office' },
      });
      expect((await service.attempt(by('ACTIVITIES_READ'), ORGANIZATION)).errors).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
    });

    it('and learn nothing about people, accounts and keys', async () => {
      expect(await service.execute(by('ORGANIZATIONS_READ'), '{ viewer { id } }')).toEqual({ viewer: null });
      expect(await service.execute(by('ORGANIZATIONS_READ'), '{ person(id: "per_officer") { name } }')).toEqual({
        person: null,
      });
      for (const question of [
        '{ people { totalCount } }',
        `{ apiClient(id: "${clientId}") { name } }`,
        '{ organization(id: "org_office") { apiClients { totalCount } } }',
      ])
        expect((await service.attempt(by('ORGANIZATIONS_READ'), question)).errors).toMatchObject([
          { code: 'FORBIDDEN' },
        ]);
    });

    it('and make no keys, accounts or rights, whatever their scopes', async () => {
      const all = by('ORGANIZATIONS_READ', 'ORGANIZATIONS_WRITE');
      for (const [mutation, asked] of [
        [CREATE, input],
        [ISSUE, { clientId }],
        [REVOKE, { clientId }],
      ] as const)
        expect((await service.attempt(all, mutation, { input: asked })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    });
  });

  it('go on before they expire, with their keys as they were, and are told of in time', async () => {
    const RENEW = `mutation ($input: RenewApiClientInput!) { renewApiClient(input: $input) { __typename ${REFUSAL}
      ... on ApiClient { id version expiresAt keys { expiresAt } } } }`;
    const DUE = '{ apiClientsDue { id } }';
    const due = async (who: string) =>
      (await service.execute<{ apiClientsDue: { id: string }[] }>(who, DUE)).apiClientsDue.map(({ id }) => id);
    const { id } = await make('acc_officer', { expiresOn: '2024-06-01' });
    await issue('acc_officer', id);
    expect(await due('acc_officer')).toContain(id);
    for (const who of ['acc_other', 'acc_clerk', 'acc_auditor']) expect(await due(who)).not.toContain(id);

    const asked = { clientId: id, expiresOn: '2025-05-06', expectedVersion: 1, idempotencyKey: 'renew' };
    const renewed = await ask('acc_officer', RENEW, asked);
    expect(renewed).toMatchObject({
      ...{ __typename: 'ApiClient', version: 2, expiresAt: '2025-05-05T17:00:00.000Z' },
      keys: [{ expiresAt: '2024-05-31T17:00:00.000Z' }],
    });
    expect(await ask('acc_officer', RENEW, asked)).toEqual(renewed);
    expect(await due('acc_officer')).toContain(id);
    await issue('acc_officer', id);
    expect(await due('acc_officer')).not.toContain(id);
    const again = { clientId: id, expiresOn: '2025-05-06', expectedVersion: 1 };
    expect(await ask('acc_officer', RENEW, again)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await ask('acc_officer', RENEW, { ...again, expectedVersion: 2 })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'expiresOn' }],
    });
    expect(await ask('acc_clerk', RENEW, again)).toMatchObject({ __typename: 'NotFound' });
    expect(await ask('acc_auditor', RENEW, again)).toMatchObject({ __typename: 'NotYourOrganization' });
    const rights = await service
      .em()
      .execute(`select valid_from as "from", valid_to as "to" from membership where account_id = '${id}' order by 1`);
    expect(rights).toEqual([
      { from: '2024-05-06', to: '2024-06-01' },
      { from: '2024-06-01', to: '2025-05-06' },
    ]);

    const [held] = await service
      .em()
      .execute(`select id from membership where account_id = '${id}' order by valid_from`);
    const END = 'mutation ($input: EndRightInput!) { endRight(input: $input) { __typename } }';
    expect(await ask('acc_administrator', END, { membershipId: held!.id, on: '2024-05-10' })).toMatchObject({
      __typename: 'Membership',
    });
    const left = await service
      .em()
      .execute(`select id from membership where account_id = '${id}' and valid_to > '2024-05-10'
      and valid_to > valid_from`);
    expect(left).toEqual([]);
    expect(await ask('acc_officer', RENEW, { ...again, expectedVersion: 2, expiresOn: '2025-05-06' })).toMatchObject({
      __typename: 'ApiClientEnded',
    });
  });
});
