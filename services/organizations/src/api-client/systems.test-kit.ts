import { openOrganizations } from '../open-organizations.test-kit.ts';
import { keyDesk } from './key-desk.repository.ts';

export const REFUSAL = '... on Refusal { message } ... on InvalidInput { issues { path } }';
export const CREATE = `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { __typename ${REFUSAL}
  ... on ApiClient { id version name scopes budget expiresAt holds createdBy organization { id } keys { id } } } }`;
export const ISSUE = `mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { __typename ${REFUSAL}
  ... on IssuedApiKey { secret key { id prefix holds lastUsedAt } client { id } } } }`;
export const CHANGE = `mutation ($input: ChangeApiClientInput!) { changeApiClient(input: $input) { __typename ${REFUSAL}
  ... on ApiClient { version name scopes budget } } }`;
export const REVOKE_KEY = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { __typename ${REFUSAL}
  ... on ApiKey { id revokedAt holds } } }`;
export const REVOKE = `mutation ($input: RevokeApiClientInput!) { revokeApiClient(input: $input) { __typename ${REFUSAL}
  ... on ApiClient { version revokedAt holds keys { holds } } } }`;

type Made = { __typename: string; id: string; version: number } & Record<string, unknown>;
type Issued = { __typename: string; secret: string | null; key: { id: string; prefix: string } };

/** An office, who may keep its systems and who may not, and what is done with systems and keys. */
export async function openSystems() {
  const service = await openOrganizations();
  const now = new Date('2024-05-06T02:00:30Z');
  const input = {
    organizationId: 'org_office',
    name: 'Phần mềm quản lý trường học',
    scopes: ['PARTNERSHIPS_READ', 'ORGANIZATIONS_READ'],
    expiresOn: '2025-05-06',
  };
  const make = async (who: string, change: object = {}) =>
    (await service.execute<{ createApiClient: Made }>(who, CREATE, { input: { ...input, ...change } })).createApiClient;
  const issue = async (who: string, clientId: string, change: object = {}) =>
    (await service.execute<{ issueApiKey: Issued }>(who, ISSUE, { input: { clientId, ...change } })).issueApiKey;
  const ask = async (who: string, mutation: string, asked: object) =>
    Object.values(await service.execute<Record<string, Made>>(who, mutation, { input: asked }))[0]!;
  const admit = (key: string | null, take = 1, at = now, refusals = 0) =>
    keyDesk(service.em()).admit({ key: key ?? '', take, refusals }, at);

  await service.has(
    { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
    { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department', to: '2025-07-01' },
    { id: 'org_other', name: 'Phòng khác', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
    { id: 'org_press', name: 'Báo', kind: 'PRESS' },
    { id: 'org_gone', name: 'Phòng cũ', kind: 'DISTRICT_OFFICE', to: '2023-01-01' },
  );
  await service.member('officer', 'DISTRICT_OFFICER', 'org_office');
  await service.member('other', 'DISTRICT_OFFICER', 'org_other');
  await service.member('clerk', 'DEPARTMENT_OFFICER', 'org_department');
  await service.member('administrator', 'DEPARTMENT_ADMINISTRATOR', 'org_department');
  await service.member('auditor', 'AUDITOR', 'org_department');
  service.itIs(now.toISOString());
  return { service, now, input, make, issue, ask, admit };
}

export type Systems = Awaited<ReturnType<typeof openSystems>>;
