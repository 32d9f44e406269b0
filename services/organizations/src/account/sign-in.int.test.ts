import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { countStatements } from '@twinning/testing/count-statements';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { contextWith } from '../context.ts';
import { enrol } from '../identity/enrol.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { countedFor } from './guess.ts';
import { forgetGuesses } from './guesses.repository.ts';

const SIGN_IN = /* GraphQL */ `
  mutation ($login: String!, $password: String!) {
    signIn(input: { login: $login, password: $password }) {
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
  /** How often a password has been looked at. */
  let looks = 0;
  const passwords = {
    hash: hashPassword,
    verify: (given: Parameters<typeof verifyPassword>[0]) => {
      looks += 1;
      return verifyPassword(given);
    },
  };
  const signIn = async (login: string, guess = password, caller: Parameters<OpenOrganizations['execute']>[0] = null) =>
    (await service.execute<SignedIn>(caller, SIGN_IN, { login, password: guess })).signIn;
  const identify = async (token: string, at: Date) => (await service.identity.identify(token, at))?.accountId ?? null;

  beforeAll(async () => {
    service = await openOrganizations({ passwords });
    await service.has({ id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] });
    const passwordHash = await service.identity.hash(password);
    for (const who of ['mai', 'lan', 'gone']) {
      const accountId = await service.member(who, 'SCHOOL_HEAD', 'org_school');
      const enrolment = { accountId, login: `${who}@test.example`, name: who, passwordHash };
      await service.em().transactional((tx) => enrol(tx, [enrolment], new Date(morning)));
    }
    await service.em().execute(`update account set phone = '+84912345678' where id = 'acc_lan'`);
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
    const kept = await service.signInRows('select token from identity.session');
    expect(JSON.stringify(kept)).not.toContain(session.token);
  });

  it('refuses a wrong password and a strange address in the same words', async () => {
    const [wrong, strange] = [await signIn('mai@test.example', 'wrong horse'), await signIn('nobody@test.example')];
    expect(wrong).toEqual(strange);
    expect(wrong.__typename).toBe('WrongCredentials');
  });

  it('still hears those who call the name an e-mail', async () => {
    const asked = 'mutation { signIn(input: { email: "mai@test.example", password: "correct horse" }) { __typename } }';
    expect(await service.execute(null, asked)).toEqual({ signIn: { __typename: 'Session' } });
    const nameless = 'mutation { signIn(input: { password: "correct horse" }) { __typename } }';
    expect(await service.execute(null, nameless)).toEqual({ signIn: { __typename: 'InvalidInput' } });
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
  const guess = async (login: string, times: number, address: string | null = null) => {
    const caller = { accountId: null, language: 'en' as const, requestId: 'test' };
    const outcomes = await Promise.allSettled(
      Array.from({ length: times }, async () => {
        const { accounts, guesses, now } = await contextWith(service.identity)(service.em(), caller, service.clock);
        await guesses.note(countedFor(await accounts.behind(login), login, address), now());
      }),
    );
    return outcomes.filter(({ status }) => status === 'fulfilled').length;
  };

  it.each([
    ['lan@test.example', 'LAN@test.example'],
    ['lan@test.example', '0912 345 678'],
    ['nobody@test.example', 'NOBODY@test.example'],
  ])('allows ten guesses in fifteen minutes for %s, even all at once, under any of its names', async (login, other) => {
    service.itIs('2024-05-06T03:00:00Z');
    await service.em().execute('delete from sign_in_guess');
    expect(await guess(login, 12)).toBe(10);
    expect((await signIn(other)).__typename).toBe('TooManyAttempts');
    service.itIs('2024-05-06T03:15:00Z');
    expect((await signIn(other)).__typename).toBe(login.startsWith('lan') ? 'Session' : 'WrongCredentials');
  });

  it('counts wrong passwords and no right ones', async () => {
    service.itIs('2024-05-06T05:00:00Z');
    expect(await guess('lan@test.example', 9)).toBe(9);
    for (let round = 0; round < 2; round++) expect((await signIn('lan@test.example')).__typename).toBe('Session');
    expect((await signIn('lan@test.example', 'wrong horse')).__typename).toBe('WrongCredentials');
    expect((await signIn('lan@test.example')).__typename).toBe('TooManyAttempts');
  });

  it('allows a hundred guesses from one address, whomever they are about', async () => {
    service.itIs('2024-05-06T06:00:00Z');
    const from = (address: string) => ({ accountId: null, address });
    const tries = (address: string, count: number) =>
      Promise.all(Array.from({ length: count }, (_, nth) => guess(`${address} ${nth}@test.example`, 1, address)));
    await tries('203.0.113.7', 100);
    expect((await signIn('mai@test.example', password, from('203.0.113.7'))).__typename).toBe('TooManyAttempts');
    expect((await signIn('mai@test.example', password, from('203.0.113.8'))).__typename).toBe('Session');
  });

  it('keeps no name that was typed, and forgets the rest in time', async () => {
    await guess('typed-a-password-here@test.example', 1);
    const kept = JSON.stringify(await service.em().execute('select * from sign_in_guess'));
    expect(kept).not.toContain('typed-a-password-here');
    await forgetGuesses(service.em(), new Date('2024-05-07T00:00:00Z'));
    expect(await service.em().execute('select * from sign_in_guess')).toEqual([]);
  });

  it('costs the same for a strange name, a closed account and a wrong password', async () => {
    service.itIs('2024-05-06T07:00:00Z');
    await service.em().execute(`update account set closed_at = now() where id = 'acc_gone'`);
    const cost = async (login: string) => {
      const before = looks;
      const { result, statements } = await countStatements(() => signIn(login, 'wrong horse'));
      return { result, statements, looks: looks - before };
    };
    await cost('mai@test.example');
    const known = await cost('mai@test.example');
    expect(known).toMatchObject({ result: { __typename: 'WrongCredentials' }, looks: 1 });
    for (const strange of ['nobody@test.example', 'gone@test.example', '0987654321']) {
      // The first refusal of a minute is told to the audit trail at once, whoever it is.
      await cost(strange);
      expect(await cost(strange)).toEqual(known);
    }
    expect((await signIn('gone@test.example')).__typename).toBe('WrongCredentials');
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

  it('is over everywhere at a word, and stands in the trail: who, since when, how many sessions ended, no token', async () => {
    const { token } = await signIn('mai@test.example');
    const EVERYWHERE = 'mutation { signOutEverywhere { __typename } }';
    expect(await service.execute('acc_mai', EVERYWHERE)).toEqual({ signOutEverywhere: { __typename: 'SignedOut' } });
    expect(await identify(token, minutes(1))).toBeNull();
    const told = await rowsOf(
      service.em(),
      sql<{
        action: string;
      }>`select action, account_id as "accountId", subject_id as "subjectId", before, after from audit_entry
        where kind = 'WRITE' and account_id = 'acc_mai' order by seq desc limit 2`,
    );
    const mai = { accountId: 'acc_mai', subjectId: 'acc_mai' };
    expect(told).toMatchObject([
      { action: 'signOutEverywhere', ...mai, before: { session: 'all' }, after: { ended: expect.any(Number) } },
      { action: 'signIn', ...mai, after: { session: { withSecondFactor: false, vouched: false } } },
    ]);
    expect(JSON.stringify(told)).not.toContain(token);
  });
});
