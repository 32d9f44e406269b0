import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contextWith } from '../context.ts';
import { enrol } from '../identity/enrol.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const SIGN_IN = /* GraphQL */ `
  mutation ($email: String!, $password: String!) {
    signIn(input: { email: $email, password: $password }) {
      __typename
      ... on Session { token expiresAt account { id name person { name } memberships { role } } }
      ... on Refusal { message }
    }
  }
`;
const SIGN_OUT = 'mutation { signOut(input: {}) { __typename ... on SignedOut { at } } }';
const morning = '2024-05-06T02:00:00.000Z';
const minutes = (count: number) => new Date(Date.parse(morning) + count * 60_000);
type SignedIn = { signIn: { __typename: string; token: string; expiresAt: string; message?: string } };

describe('signing in', () => {
  let service: OpenOrganizations;
  const password = 'correct horse';
  const signIn = async (email: string, guess = password) =>
    (await service.execute<SignedIn>(null, SIGN_IN, { email, password: guess })).signIn;
  const identify = async (token: string, at: Date) => (await service.identity.identify(token, at))?.accountId ?? null;

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has({ id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] });
    const passwordHash = await service.identity.hash(password);
    for (const who of ['mai', 'lan']) {
      const accountId = await service.member(who, 'SCHOOL_HEAD', 'org_school');
      const enrolment = { accountId, login: `${who}@test.example`, name: who, passwordHash };
      await service.em().transactional((tx) => enrol(tx, [enrolment], new Date(morning)));
    }
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('gives a token that opens the account and is kept nowhere', async () => {
    service.itIs(morning);
    const session = await signIn(' Mai@TEST.example');
    expect(session).toMatchObject({
      __typename: 'Session',
      expiresAt: '2024-05-06T14:00:00.000Z',
      account: { id: 'acc_mai', name: 'mai', person: { name: 'mai' }, memberships: [{ role: 'SCHOOL_HEAD' }] },
    });
    expect(await identify(session.token, minutes(1))).toBe('acc_mai');
    const kept = await service.em().execute('select token from identity.session');
    expect(JSON.stringify(kept)).not.toContain(session.token);
  });

  it('refuses a wrong password and a strange address in the same words', async () => {
    const [wrong, strange] = [await signIn('mai@test.example', 'wrong horse'), await signIn('nobody@test.example')];
    expect(wrong).toEqual(strange);
    expect(wrong.__typename).toBe('WrongCredentials');
  });

  it('ends after thirty idle minutes', async () => {
    const { token } = await signIn('mai@test.example');
    expect(await identify(token, minutes(29))).toBe('acc_mai');
    expect(await identify(token, minutes(58))).toBe('acc_mai');
    expect(await identify(token, minutes(89))).toBeNull();
  });

  it('ends after twelve hours, however busy', async () => {
    const { token } = await signIn('mai@test.example');
    for (let at = 25; at < 720; at += 25) expect(await identify(token, minutes(at))).toBe('acc_mai');
    expect(await identify(token, minutes(719))).toBe('acc_mai');
    expect(await identify(token, minutes(721))).toBeNull();
  });

  it('knows no token that was not given', async () => expect(await identify('made-up', minutes(1))).toBeNull());

  /** Guesses without looking at a password, which takes a tenth of a second each. */
  const guess = async (email: string, times: number) => {
    const caller = { accountId: null, language: 'en' as const, requestId: 'test' };
    const outcomes = await Promise.allSettled(
      Array.from({ length: times }, async () => {
        const { guesses, now } = await contextWith(service.identity)(service.em(), caller, service.clock);
        await guesses.note(email, now());
      }),
    );
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  };

  it.each(['lan@test.example', 'nobody@test.example'])(
    'allows ten guesses in fifteen minutes for %s, even all at once',
    async (email) => {
      service.itIs('2024-05-06T03:00:00Z');
      expect(await guess(email, 12)).toBe(10);
      expect((await signIn(email.toUpperCase())).__typename).toBe('TooManyAttempts');
      service.itIs('2024-05-06T03:15:00Z');
      expect((await signIn(email)).__typename).toBe(email.startsWith('lan') ? 'Session' : 'WrongCredentials');
    },
  );

  it('clears the slate with the right password', async () => {
    service.itIs('2024-05-06T05:00:00Z');
    for (let round = 0; round < 2; round++) {
      expect(await guess('lan@test.example', 9)).toBe(9);
      expect((await signIn('lan@test.example')).__typename).toBe('Session');
    }
  });

  it('is undone by signing out: the session the request names, or all when it names none', async () => {
    service.itIs(morning);
    const [one, other, third] = [
      await signIn('mai@test.example'),
      await signIn('mai@test.example'),
      await signIn('mai@test.example'),
    ];
    const known = await service.identity.identify(one.token, minutes(1));
    const caller = { accountId: 'acc_mai', language: 'vi' as const, requestId: 'test', sessionId: known!.sessionId };
    const { identity, actor, sessionId } = await contextWith(service.identity)(service.em(), caller);
    await identity.end(actor.accountId!, sessionId);
    expect(await identify(one.token, minutes(1))).toBeNull();
    expect(await identify(other.token, minutes(1))).toBe('acc_mai');
    expect(await service.execute('acc_mai', SIGN_OUT)).toEqual({ signOut: { __typename: 'SignedOut', at: morning } });
    expect(await identify(other.token, minutes(1))).toBeNull();
    expect(await identify(third.token, minutes(1))).toBeNull();
    expect((await service.attempt(null, SIGN_OUT)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it("takes no one else's session with it", async () => {
    const lan = await signIn('lan@test.example');
    const mai = await signIn('mai@test.example');
    const session = await service.identity.identify(lan.token, minutes(1));
    await service.identity.end('acc_mai', session!.sessionId);
    expect(await identify(lan.token, minutes(1))).toBe('acc_lan');
    expect(await identify(mai.token, minutes(1))).toBe('acc_mai');
  });
});
