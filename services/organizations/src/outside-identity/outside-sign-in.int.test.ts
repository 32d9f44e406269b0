import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OpenIssuer, openIssuer, type Tampering } from '@twinning/testing/open-issuer';
import { forgetGuesses } from '../account/guesses.repository.ts';
import { enrol } from '../identity/enrol.ts';
import { outsideIssuer } from '../identity/outside-issuer.ts';
import { outsideIssuerSettings } from '../identity/outside-issuer-env.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const admin = 'http://127.0.0.1:9';
const silent = { info: () => undefined, warn: () => undefined };
const password = 'correct horse';
const morning = '2024-05-06T02:00:00.000Z';

const BEGIN = `mutation { begun: beginOutsideSignIn(input: {}) {
  __typename ... on OutsideSignIn { address ticket expiresAt } ... on Refusal { message } } }`;
const FINISH = `mutation ($input: FinishOutsideSignInInput!) { finished: finishOutsideSignIn(input: $input) {
  __typename ... on Session { token account { id } } ... on Refusal { message } } }`;
const BEGIN_BINDING = `mutation ($input: BeginBindingOutsideIdentityInput!) { begun: beginBindingOutsideIdentity(input: $input) {
  __typename ... on OutsideSignIn { address ticket expiresAt } ... on Refusal { message } } }`;
const FINISH_BINDING = `mutation ($input: FinishBindingOutsideIdentityInput!) { finished: finishBindingOutsideIdentity(input: $input) {
  __typename ... on OutsideIdentity { issuer boundAt } ... on Refusal { message } } }`;
const UNBIND = `mutation ($input: UnbindOutsideIdentityInput!) { unbound: unbindOutsideIdentity(input: $input) {
  __typename ... on Account { id outsideIdentity { issuer } } ... on Refusal { message } } }`;

type Begun = { __typename: string; address: string; ticket: string; expiresAt: string };
type Finished = { __typename: string; token?: string; message?: string; account?: { id: string } };
type Brought = { code: string; state: string; issuer: string | null; ticket: string };

describe('signing in by an outside issuer', () => {
  let service: OpenOrganizations;
  let issuer: OpenIssuer;

  beforeAll(async () => {
    issuer = await openIssuer(`${admin}/sign-in/outside/callback`);
    const { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET } = issuer;
    const settings = outsideIssuerSettings({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME: 'Sở' }, admin);
    service = await openOrganizations({ outsideIssuer: outsideIssuer(settings!, silent) });
    await service.has({ id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] });
    const passwordHash = await service.identity.hash(password);
    for (const who of ['mai', 'lan', 'sau']) {
      const accountId = await service.member(who, 'SCHOOL_HEAD', 'org_school');
      const enrolment = { accountId, login: `${who}@test.example`, name: who, passwordHash };
      await service.em().transactional((tx) => enrol(tx, [enrolment], new Date(morning)));
    }
  });
  afterAll(async () => {
    await service?.[Symbol.asyncDispose]();
    await issuer?.[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    service.itIs(morning);
    issuer.tamper(null);
  });

  const begin = async () => (await service.execute<{ begun: Begun }>(null, BEGIN)).begun;
  const finish = async (input: Brought) =>
    (await service.execute<{ finished: Finished }>(null, FINISH, { input })).finished;
  /** What the browser brings back. */
  async function back({ address, ticket }: Begun, login: string): Promise<Brought> {
    const { searchParams } = await issuer.walk(address, login);
    const [code, state, named] = ['code', 'state', 'iss'].map((name) => searchParams.get(name));
    return { code: code!, state: state!, issuer: named!, ticket };
  }
  const beginBinding = async (who: string, given = password) =>
    (await service.execute<{ begun: Begun }>(`acc_${who}`, BEGIN_BINDING, { input: { password: given } })).begun;
  const finishBinding = async (who: string, input: Brought) =>
    (await service.execute<{ finished: Finished }>(`acc_${who}`, FINISH_BINDING, { input })).finished;
  const bind = async (who: string, login: string) => finishBinding(who, await back(await beginBinding(who), login));

  const failed = { __typename: 'OutsideSignInFailed', message: expect.any(String) };

  it('opens nothing for an identity that is bound to no account', async () => {
    expect(await finish(await back(await begin(), 'mai@test.example'))).toMatchObject({ __typename: 'NoAccountBound' });
  });

  it('opens the account to which issuer and subject were bound', async () => {
    expect(await bind('mai', 'subject-mai')).toEqual({
      __typename: 'OutsideIdentity',
      issuer: issuer.issuer,
      boundAt: morning,
    });
    const session = await finish(await back(await begin(), 'subject-mai'));
    expect(session).toMatchObject({ __typename: 'Session', account: { id: 'acc_mai' } });
    const known = await service.identity.identify(session.token!, new Date(morning));
    expect(known?.accountId).toBe('acc_mai');
    expect(await finish(await back(await begin(), 'subject-lan'))).toMatchObject({ __typename: 'NoAccountBound' });
  });

  it('sends the browser with PKCE, state and nonce, and keeps neither state nor ticket', async () => {
    const { address, ticket, expiresAt } = await begin();
    const asked = new URL(address).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThan(40);
    expect(expiresAt).toBe('2024-05-06T02:10:00.000Z');
    const kept = JSON.stringify(await service.keptSecrets('organizations.outside_sign_in'));
    for (const secret of [ticket, asked.get('state')!]) {
      expect(kept).not.toContain(secret);
      expect(address).not.toContain(ticket);
    }
  });

  it('is begun a hundred times from one address, finished ones aside, and what was left is swept', async () => {
    const from = { accountId: null, address: '203.0.113.9' };
    const beginThere = async () => (await service.execute<{ begun: Begun }>(from, BEGIN)).begun;
    const finished = await back(await beginThere(), 'subject-mai');
    expect((await service.execute<{ finished: Finished }>(from, FINISH, { input: finished })).finished).toMatchObject({
      __typename: 'Session',
    });
    const kinds: string[] = [];
    for (let nth = 0; nth < 101; nth += 1) kinds.push((await beginThere()).__typename);
    expect(kinds.slice(0, 100)).toEqual(Array(100).fill('OutsideSignIn'));
    expect(kinds[100]).toBe('TooManyAttempts');
    expect((await begin()).__typename).toBe('OutsideSignIn');
    await forgetGuesses(service.em(), new Date('2024-05-06T02:20:00Z'));
    expect(await service.em().execute('select from outside_sign_in')).toEqual([]);
  });

  it('takes an answer once, even twice at the same instant', async () => {
    const brought = await back(await begin(), 'subject-mai');
    const kinds = (await Promise.all([finish(brought), finish(brought)])).map(({ __typename }) => __typename);
    expect(kinds.sort()).toEqual(['OutsideSignInFailed', 'Session']);
    expect(await finish(brought)).toEqual(failed);
  });

  it("refuses another browser's answer, and one after ten minutes, alike", async () => {
    const [one, other] = [await begin(), await begin()];
    const brought = await back(one, 'subject-mai');
    const stolen = await finish({ ...brought, ticket: other.ticket });
    const swapped = await finish({ ...(await back(other, 'subject-mai')), state: brought.state });
    const madeUp = await finish({ ...brought, state: 'made-up', ticket: 'made-up' });
    const otherCode = await finish({ ...(await back(await begin(), 'subject-mai')), code: 'made-up' });
    const otherIssuer = await finish({ ...(await back(await begin(), 'subject-mai')), issuer: 'https://evil.example' });
    service.itIs('2024-05-06T02:10:00Z');
    const late = await finish(brought);
    for (const refused of [stolen, swapped, madeUp, otherCode, otherIssuer, late]) expect(refused).toEqual(failed);
  });

  const now = Math.floor(Date.now() / 1000);
  const forgeries: Record<string, Tampering> = {
    'a nonce of another sign-in': { claims: { nonce: 'another' } },
    'no nonce': { claims: { nonce: undefined } },
    'another audience': { claims: { aud: 'somebody-else' } },
    'another issuer': { claims: { iss: 'https://evil.example' } },
    'an expired token': { claims: { exp: now - 600, iat: now - 700 } },
    'no subject': { claims: { sub: undefined } },
    'a strange key': { strange: true },
    'no signature': { header: { alg: 'none' } },
    'a symmetric signature': { header: { alg: 'HS256' } },
  };
  it.each(Object.keys(forgeries))('refuses %s', async (kind) => {
    const brought = await back(await begin(), 'subject-mai');
    issuer.tamper(forgeries[kind]!);
    expect(await finish(brought)).toEqual(failed);
  });

  it('binds only with the password, for the account that began, and one to one', async () => {
    expect(await beginBinding('lan', 'wrong horse')).toMatchObject({ __typename: 'WrongPassword' });
    expect(await finishBinding('sau', await back(await beginBinding('lan'), 'subject-lan'))).toEqual(failed);
    expect(await finish(await back(await beginBinding('lan'), 'subject-lan'))).toEqual(failed);
    expect(await finishBinding('lan', await back(await begin(), 'subject-lan'))).toEqual(failed);
    expect(await bind('lan', 'subject-mai')).toMatchObject({ __typename: 'OutsideIdentityTaken' });
    expect(await bind('mai', 'subject-mai-2')).toMatchObject({ __typename: 'AlreadyBound' });
    expect(await bind('mai', 'subject-mai')).toMatchObject({ __typename: 'OutsideIdentity' });
    const both = await Promise.all([
      beginBinding('lan').then((begun) => back(begun, 'subject-new')),
      beginBinding('sau').then((begun) => back(begun, 'subject-new')),
    ]);
    const kinds = await Promise.all([finishBinding('lan', both[0]), finishBinding('sau', both[1])]);
    expect(kinds.map(({ __typename }) => __typename).sort()).toEqual(['OutsideIdentity', 'OutsideIdentityTaken']);
  });

  it('asks for a sign-in before anything is bound', async () => {
    const { errors } = await service.attempt(null, BEGIN_BINDING, { input: { password } });
    expect(errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it('shows what is bound to its owner alone, and opens nothing once it is unbound or the account closed', async () => {
    const OWN = '{ viewer { outsideIdentity { issuer boundAt } } }';
    expect(await service.execute('acc_mai', OWN)).toEqual({
      viewer: { outsideIdentity: { issuer: issuer.issuer, boundAt: morning } },
    });
    await service.em().execute(`update account set closed_at = now() where id = 'acc_mai'`);
    expect(await finish(await back(await begin(), 'subject-mai'))).toMatchObject({ __typename: 'NoAccountBound' });
    await service.em().execute(`update account set closed_at = null where id = 'acc_mai'`);
    const unbind = (given: string) => service.execute('acc_mai', UNBIND, { input: { password: given } });
    expect(await unbind('wrong horse')).toMatchObject({ unbound: { __typename: 'WrongPassword' } });
    expect(await unbind(password)).toEqual({
      unbound: { __typename: 'Account', id: 'acc_mai', outsideIdentity: null },
    });
    expect(await finish(await back(await begin(), 'subject-mai'))).toMatchObject({ __typename: 'NoAccountBound' });
  });

  it('forgets what was never finished', async () => {
    await begin();
    service.itIs('2024-05-06T03:00:00Z');
    await begin();
    expect(await service.em().execute('select count(*)::int as left from outside_sign_in')).toEqual([{ left: 1 }]);
  });
});
