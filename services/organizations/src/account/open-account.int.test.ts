import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const OPEN = /* GraphQL */ `
  mutation ($input: OpenAccountInput!) {
    openAccount(input: $input) {
      __typename
      ... on Account { id email name person { id name } memberships { id role from to organization { id } } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Session { account { id } } } }`;
const input = {
  email: 'Mai@Story.example',
  name: 'Trần Thị Mai',
  password: 'correct horse',
  role: 'SCHOOL_HEAD',
  organizationId: 'org_school',
  from: '2023-01-01',
};
type Opened = { openAccount: { __typename: string; id: string } };

describe('opening an account', () => {
  let service: OpenOrganizations;
  let officer: string;
  let head: string;
  const open = (who: string, change: object = {}) =>
    service.execute<Opened>(who, OPEN, { input: { ...input, ...change } });

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
    );
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('takes no password that strangers would try first', async () => {
    for (const password of ['matkhau123', 'Trần Thị Mai', 'mai12345', '12345678'])
      expect(await open(officer, { password })).toMatchObject({
        openAccount: { __typename: 'InvalidInput', issues: [{ path: 'password' }] },
      });
  });

  it('lets its person sign in and tells the others of the right', async () => {
    const { openAccount } = await open(officer);
    expect(openAccount).toMatchObject({
      __typename: 'Account',
      email: 'mai@story.example',
      person: { name: 'Trần Thị Mai' },
      memberships: [{ role: 'SCHOOL_HEAD', from: '2023-01-01', to: null, organization: { id: 'org_school' } }],
    });
    const signedIn = await service.execute(null, SIGN_IN, {
      input: { email: 'MAI@story.example ', password: 'correct horse' },
    });
    expect(signedIn).toEqual({ signIn: { __typename: 'Session', account: { id: openAccount.id } } });
    const outbox = await service.em().execute('select type, payload from outbox');
    expect(outbox).toMatchObject([
      {
        type: 'organizations.membership-granted.v1',
        payload: { accountId: openAccount.id, role: 'SCHOOL_HEAD', organizationId: 'org_school', name: 'Trần Thị Mai' },
      },
    ]);
  });

  it('keeps the right in force at the next request', async () => {
    const { openAccount } = await open(officer, { email: 'viewer@story.example' });
    const viewer = '{ viewer { email memberships { role } } }';
    expect(await service.execute(openAccount.id, viewer)).toEqual({
      viewer: { email: 'viewer@story.example', memberships: [{ role: 'SCHOOL_HEAD' }] },
    });
    expect(await service.execute(null, viewer)).toEqual({ viewer: null });
    expect(await service.execute('acc_nobody', viewer)).toEqual({ viewer: null });
  });

  it('refuses an address that has an account, of two at once too', async () => {
    expect(await open(officer, { email: 'mai@story.EXAMPLE' })).toMatchObject({
      openAccount: { __typename: 'EmailTaken' },
    });
    const both = await Promise.all([1, 2].map(() => open(officer, { email: 'race@story.example' })));
    expect(both.map(({ openAccount }) => openAccount.__typename).sort()).toEqual(['Account', 'EmailTaken']);
  });

  it.each([
    ['a body that is not there', { organizationId: 'org_nobody' }, 'NotFound'],
    ['a role the body does not have', { role: 'DEPARTMENT_OFFICER' }, 'InvalidInput'],
    [
      'an administrator made by an officer',
      { role: 'DEPARTMENT_ADMINISTRATOR', organizationId: 'org_department' },
      'NotYourOrganization',
    ],
    ['a short password', { password: '1234567' }, 'InvalidInput'],
    ['an address that is none', { email: 'mai' }, 'InvalidInput'],
    ['a day before the body was there', { from: '2000-01-01' }, 'InvalidInput'],
  ])('refuses %s', async (_, change, refusal) => {
    expect(await open(officer, { email: 'refused@story.example', ...change })).toMatchObject({
      openAccount: { __typename: refusal },
    });
    const left = await service.signInRows(`select id from identity."user" where email = 'refused@story.example'`);
    expect(left).toEqual([]);
  });

  it('opens one account for a request sent twice with one key', async () => {
    const keyed = { email: 'twice@story.example', idempotencyKey: 'k1' };
    const first = await open(officer, keyed);
    expect(await open(officer, keyed)).toEqual(first);
  });

  it('is closed to everybody but the department', async () => {
    expect((await service.attempt(head, OPEN, { input })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await service.attempt(null, OPEN, { input })).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});
