import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enrol } from '../identity/enrol.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) {
  __typename ... on TooBusy { retryAfter message } } }`;
const BODY = '{ organization(id: "org_school") { name } }';
type Told = { signIn: { __typename: string; retryAfter?: number; message?: string } };

describe('a flood of guesses', () => {
  let service: OpenOrganizations;
  let looking = 0;
  let most = 0;
  /** While it is pending, no password is done being looked at. */
  let held: Promise<unknown> = Promise.resolve();
  const passwords = {
    hash: async (password: string) => `hash of ${password}`,
    verify: async ({ hash, password }: { hash: string; password: string }) => {
      looking += 1;
      most = Math.max(most, looking);
      await held;
      looking -= 1;
      return hash === `hash of ${password}`;
    },
  };
  const signIn = async (login: string, password = 'correct horse') =>
    (await service.execute<Told>(null, SIGN_IN, { login, password })).signIn;

  beforeAll(async () => {
    service = await openOrganizations({ passwords });
    await service.has({ id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] });
    const accountId = await service.member('mai', 'SCHOOL_HEAD', 'org_school');
    const passwordHash = await service.identity.hash('correct horse');
    const enrolment = { accountId, login: 'mai@test.example', name: 'mai', passwordHash };
    await service.em().transactional((tx) => enrol(tx, [enrolment], new Date('2024-05-06T02:00:00Z')));
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('keeps a few busy, sends the rest away at once and leaves the service to everybody else', async () => {
    const gate = Promise.withResolvers<void>();
    held = gate.promise;
    const flood = Array.from({ length: 60 }, (_, index) => signIn(`nobody-${index}@test.example`));
    const away = await Promise.race(flood);
    expect(away).toEqual({
      __typename: 'TooBusy',
      retryAfter: 2,
      message: expect.stringContaining('try again in 2 seconds'),
    });
    for (let asked = 0; asked < 20; asked += 1)
      expect(await service.execute(null, BODY)).toEqual({ organization: { name: 'Trường' } });
    gate.resolve();
    const kinds = (await Promise.all(flood)).map(({ __typename }) => __typename);
    expect(new Set(kinds)).toEqual(new Set(['WrongCredentials', 'TooBusy']));
    expect(kinds.filter((kind) => kind === 'TooBusy').length).toBeGreaterThanOrEqual(60 - 34);
    expect(most).toBeLessThanOrEqual(2);
  });

  it('counts nobody who was sent away', async () => {
    const gate = Promise.withResolvers<void>();
    held = gate.promise;
    const flood = Array.from({ length: 45 }, (_, index) => signIn(`somebody-${index}@test.example`));
    await Promise.race(flood);
    const sent = Array.from({ length: 12 }, () => signIn('mai@test.example', 'wrong horse'));
    expect(new Set((await Promise.all(sent)).map(({ __typename }) => __typename))).toEqual(new Set(['TooBusy']));
    gate.resolve();
    await Promise.all(flood);
    expect((await signIn('mai@test.example')).__typename).toBe('Session');
  });
});
