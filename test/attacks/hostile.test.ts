import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { demonstrationPassword } from '../product/city-template.ts';
import { type Product, startProduct } from '../product/start-product.ts';
import { actsOnEveryPage } from './admin-actions.ts';
import { bringsMoreThanAsked } from './extra-fields.ts';
import { typesForeignIds } from './foreign-ids.ts';
import { forgedGatewayTokens, forger } from './forged-gateway-tokens.ts';
import { forgedKeys, forgedSessions } from './forged-sessions.ts';
import { type Furnished, furnish } from './furnish.ts';
import { asksForWhatNobodyMay } from './hostile-questions.ts';
import { holdsOnToWhatWasRevoked } from './revocation.ts';
import { send } from './send.ts';
import { type Sitting, sit } from './sit.ts';
import { openTenants, type Tenants } from './tenants.ts';
import { isWrittenDown } from './written-down.ts';

jest.setTimeout(60_000);

const json = { 'content-type': 'application/json', 'x-request-id': 'attack-00000001', 'accept-language': 'en' };
const addressOf = (who: string) => `${who}@demo.twinning.example`;

describe('whoever is hostile', () => {
  const lines: string[] = [];
  let product: Product;
  let admin: string;
  let town: { tenants: Tenants; furnished: Furnished; sitting: Sitting };
  beforeAll(async () => {
    product = await startProduct({ heard: (line) => lines.push(line) });
    admin = await product.startAdmin();
    const tenants = await openTenants(product);
    town = { tenants, furnished: await furnish(product, tenants), sitting: await sit(product, tenants) };
    await product.settled();
  }, 180_000);
  afterAll(() => product?.[Symbol.asyncDispose]());

  const graph = (body: object, headers: Record<string, string | string[]> = {}, path = '') =>
    send(`${product.origin}/graphql${path}`, { headers: { ...json, ...headers }, body: JSON.stringify(body) });

  describe('and forges what the gateway signs', () => {
    const body = '{"query":"{__typename}"}';
    const ask = (service: string, authorization: string | string[]) =>
      send(product.addressOf(service), { headers: { ...json, authorization }, body });

    it.each(['organizations', 'partnerships', 'activities', 'recognition'])(
      'is not answered by %s',
      async (service) => {
        const by = forger(product.gatewayKey, service, body);
        expect((await ask(service, `Bearer ${by.right()}`)).status).toBe(200);
        const answers = await Promise.all(
          Object.entries(forgedGatewayTokens).map(async ([kind, forge]) => {
            const answered = await ask(service, forge(by));
            return { kind, status: answered.status, body: answered.body };
          }),
        );
        const refused = { status: 401, body: answers[0]!.body };
        expect(answers).toEqual(Object.keys(forgedGatewayTokens).map((kind) => ({ kind, ...refused })));
        expect(Object.keys(forgedGatewayTokens).length).toBeGreaterThanOrEqual(40);
      },
    );

    it('is not answered a second time', async () => {
      const token = `Bearer ${forger(product.gatewayKey, 'recognition', body).right()}`;
      const statuses = await Promise.all(Array.from({ length: 4 }, () => ask('recognition', token)));
      expect(statuses.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
    });
  });

  describe('and shows the gateway what is no session', () => {
    it('is nobody, whatever the kind', async () => {
      const running = await product.token('school');
      const input = { email: addressOf('district'), password: demonstrationPassword };
      const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Session { token } } }';
      const { signIn: opened } = await product.ask<{ signIn: { token: string } }>(null, signIn, { input });
      const out = await graph(
        { query: 'mutation { signOut(input: {}) { __typename } }' },
        {
          authorization: `Bearer ${opened.token}`,
        },
      );
      expect(out.body).toContain('SignedOut');
      // The gateway's answer about a token holds for one second.
      await setTimeout(1_100);
      const query = '{ viewer { id } }';
      expect((await graph({ query }, { authorization: `Bearer ${running}` })).body).toContain('acc_');
      const answers = [];
      for (const [kind, show] of Object.entries(forgedSessions)) {
        const { path = '', besides, ...shown } = show({ running, ended: opened.token });
        const { status, body } = await graph({ query, ...besides }, shown, path);
        answers.push({ kind, status, body });
      }
      const nobody = { status: 200, body: answers[0]!.body };
      expect(nobody.body).toBe('{"data":{"viewer":null}}');
      expect(answers).toEqual(Object.keys(forgedSessions).map((kind) => ({ kind, ...nobody })));
    });

    it('hears the same of every key that opens nothing', async () => {
      const answers = [];
      for (const key of forgedKeys) {
        const { status, body } = await graph({ query: '{ viewer { id } }' }, { authorization: `Bearer ${key}` });
        answers.push({ status, body });
      }
      expect(answers[0]!.status).toBe(401);
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    });
  });

  describe('and asks for what nobody may', () => asksForWhatNobodyMay(() => product));
  describe('and types ids of others', () => typesForeignIds(() => ({ product, ...town })));
  describe('and brings more than was asked', () => bringsMoreThanAsked(() => ({ product })));
  describe('and acts on every page', () => actsOnEveryPage(() => ({ product, admin })));
  describe('and holds on to what was revoked', () => holdsOnToWhatWasRevoked(() => ({ product, ...town })));

  describe('and comes through the admin', () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const post = (path: string, headers: Record<string, string>, fields: Record<string, string> = {}) =>
      send(`${admin}${path}`, { headers: { ...form, ...headers }, body: new URLSearchParams(fields).toString() });
    const own = { origin: '', 'sec-fetch-site': 'same-origin' };

    it.each<[string, Record<string, string>]>([
      ['another site', { 'sec-fetch-site': 'cross-site' }],
      ['a sister site', { 'sec-fetch-site': 'same-site' }],
      ['a foreign origin', { origin: 'https://evil.example' }],
      ['the origin null', { origin: 'null' }],
      ['an origin that begins like ours', { origin: 'http://127.0.0.1.evil.example' }],
      ['another port', { origin: 'http://127.0.0.1:1' }],
    ])('acts on no page from %s', async (_kind, headers) => {
      for (const path of [
        '/sign-in',
        '/sign-out',
        '/preferences',
        '/partnerships/new',
        '/account/outside',
        '/organizations/new',
        '/reports/new',
      ])
        expect([path, (await post(path, headers)).status]).toEqual([path, 403]);
    });

    it('finds a policy with a nonce of its own on every page, and headers that keep it in', async () => {
      const nonces = new Set<string>();
      for (const path of ['/sign-in', '/organizations', '/no-such-page', '/sign-in/outside/callback']) {
        const { headers, body } = await send(`${admin}${path}`, { method: 'GET' });
        const policy = String(headers['content-security-policy']);
        const nonce = /script-src 'self' 'nonce-([\w-]{22,})';/.exec(policy)?.[1];
        expect([path, Boolean(nonce)]).toEqual([path, true]);
        nonces.add(nonce!);
        for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"])
          expect(policy).toContain(rule);
        for (const [script] of body.matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g))
          expect(script).toContain(`nonce="${nonce}"`);
        expect(headers['x-content-type-options']).toBe('nosniff');
        expect(headers['x-powered-by']).toBeUndefined();
      }
      expect(nonces.size).toBe(4);
    });

    it('plants no session: signing in gives a fresh one, in a cookie that scripts and other sites do not reach', async () => {
      const planted = '__Host-session=planted; session=planted';
      const fields = {
        form: 'sign-in',
        email: addressOf('commune'),
        login: addressOf('commune'),
        password: demonstrationPassword,
      };
      const answers = [
        await post('/sign-in', { ...own, origin: admin, cookie: planted }, fields),
        await post('/sign-in', { ...own, origin: admin, cookie: planted }, fields),
      ];
      const sessions = answers.map(({ cookies }) => cookies.find((cookie) => cookie.startsWith('__Host-session='))!);
      for (const cookie of sessions) {
        expect(cookie).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
        expect(cookie).not.toContain('planted');
      }
      expect(sessions[0]!.split(';')[0]).not.toBe(sessions[1]!.split(';')[0]);
      const kept = await send(`${admin}/organizations`, { method: 'GET', headers: { cookie: planted } });
      expect([kept.status, kept.headers.location]).toEqual([302, '/sign-in?returnTo=%2Forganizations']);
    });

    it('learns from no message which accounts exist', async () => {
      const answer = async (email: string) => {
        const { status, body } = await post(
          '/sign-in',
          { ...own, origin: admin },
          { form: 'sign-in', email, login: email, password: 'wrong-password' },
        );
        return [status, /[^<>]*không đúng[^<>]*/.exec(body)?.[0]];
      };
      const strange = await answer('nobody-at-all@demo.twinning.example');
      expect(strange).toEqual([409, expect.stringContaining('không đúng')]);
      expect(await answer(addressOf('member'))).toEqual(strange);
    });

    it('guesses ten times in all, at once and from however many addresses it writes into its headers', async () => {
      const login = addressOf('secretary');
      const guess = (index: number, password: string) => {
        const there = `203.0.113.${index}`;
        const headers = {
          ...own,
          origin: admin,
          'x-forwarded-for': there,
          forwarded: `for=${there}`,
          'x-real-ip': there,
          'x-reader': 'x.y',
        };
        return post('/sign-in', headers, { form: 'sign-in', email: login, login, password });
      };
      const bodies = await Promise.all(Array.from({ length: 24 }, (_, index) => guess(index, `wrong-${index}`)));
      // Whoever finds no place is sent away uncounted: what the crowd has left of the ten is guessed one by one.
      for (let index = 24; index < 60 && !bodies.some(({ body }) => /15 phút/.test(body)); index += 1)
        bodies.push(await guess(index, `wrong-${index}`));
      const looked = bodies.filter(({ body }) => /không đúng/.test(body)).length;
      expect(looked).toBeLessThanOrEqual(10);
      expect(bodies.some(({ body }) => /15 phút/.test(body))).toBe(true);
      const right = await guess(99, demonstrationPassword);
      expect(right.cookies.some((cookie) => cookie.includes('session='))).toBe(false);
      const asked = () =>
        graph(
          {
            query: 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
            variables: { input: { email: login, password: demonstrationPassword } },
          },
          { 'x-forwarded-for': '198.51.100.7' },
        );
      let direct = await asked();
      for (let tries = 0; tries < 10 && direct.body.includes('SERVICE_UNAVAILABLE'); tries += 1) {
        await setTimeout(1_000);
        direct = await asked();
      }
      expect(direct.body).toContain('TooManyAttempts');
    });
  });

  describe('and is refused', () =>
    isWrittenDown(
      () => lines,
      () => product,
    ));
});
