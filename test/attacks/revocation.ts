import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { demonstrationPassword } from '../product/city-template.ts';
import type { Product } from '../product/start-product.ts';
import { actor } from '../supergraph/act.ts';

const NOMINATIONS = `query ($after: String) { awardRounds(first: 1) { edges { node { nominations(first: 1, after: $after) {
  totalCount pageInfo { endCursor } edges { node { id } } } } } } }`;
const UNITS = `query ($id: ID!, $after: String) { organization(id: $id) { descendants(first: 1, after: $after) { pageInfo { endCursor } } } }`;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Session { token } } }';
const OWN = '{ viewer { memberships { id role organization { id } } } }';
type Own = { viewer: { memberships: { id: string; role: string; organization: { id: string } }[] } };

/** What was open when it was taken away: the next page of a list, the address of a file. */
export function holdsOnToWhatWasRevoked(held: () => { product: Product }): void {
  const asked = async (bearer: string, query: string, variables: object = {}) => {
    const response = await fetch(`${held().product.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, text: await response.text() };
  };
  const file = async (bearer: string, path: string) =>
    (await fetch(`${held().product.origin}${path}`, { headers: { authorization: `Bearer ${bearer}` } })).status;
  const told = <Data>({ text }: { text: string }): Data => (JSON.parse(text) as { data: Data }).data;

  /** How long after something was taken it is still given, in milliseconds. */
  async function lasts(given: () => Promise<boolean>): Promise<number> {
    const since = performance.now();
    let last = 0;
    while (performance.now() - since < 3_000) {
      const asking = performance.now() - since;
      if (await given()) last = asking;
      else if (asking - last > 300) break;
      await setTimeout(20);
    }
    return last;
  }

  async function newOfficer(): Promise<{ token: string; membershipId: string; sheet: string; login: string }> {
    const { product } = held();
    const { does } = actor(product);
    const { viewer } = await product.ask<Own>('administrator', OWN);
    const organizationId = viewer.memberships[0]!.organization.id;
    const login = `officer-${crypto.randomUUID().slice(0, 8)}@attack.example`;
    const opened = { email: login, name: 'Ngô Văn Tạm', password: demonstrationPassword, role: 'DEPARTMENT_OFFICER' };
    await does('administrator', 'openAccount', 'Account', 'id', { ...opened, organizationId, from: '2025-07-01' });
    await product.settled();
    const { signIn } = await product.ask<{ signIn: { token: string } }>(null, SIGN_IN, {
      input: { login, password: demonstrationPassword },
    });
    const sent = await fetch(`${product.origin}/imports?kind=PEOPLE`, {
      method: 'POST',
      headers: { authorization: `Bearer ${signIn.token}` },
      body: 'Họ và tên,Đơn vị\nLê Thị Hoa,Trường\n',
    });
    const { id } = (await sent.json()) as { id: string };
    const own = told<Own>(await asked(signIn.token, OWN));
    return {
      token: signIn.token,
      membershipId: own.viewer.memberships[0]!.id,
      sheet: `/imports/${id}/errors.xlsx`,
      login,
    };
  }

  it('gets no further page and no file within a second of its session being ended', async () => {
    const { product } = held();
    const { token, sheet, login } = await newOfficer();
    const first = told<Page>(await asked(token, NOMINATIONS));
    const after = first.awardRounds.edges[0]!.node.nominations.pageInfo.endCursor;
    const page = async () => (await asked(token, NOMINATIONS, { after })).text.includes('"nom_');
    const read = async () => (await file(token, sheet)) === 200;
    expect([await page(), await read()]).toEqual([true, true]);
    await product.ask(login, 'mutation { signOutEverywhere { __typename } }');
    const [pages, files] = await Promise.all([lasts(page), lasts(read)]);
    expect([pages, files].filter((ms) => ms > 1_000)).toEqual([]);
  });

  it('gets no further page and no file within a second of its right being ended', async () => {
    const { product } = held();
    const { does } = actor(product);
    const { token, sheet, membershipId } = await newOfficer();
    const first = told<Page>(await asked(token, NOMINATIONS));
    const after = first.awardRounds.edges[0]!.node.nominations.pageInfo.endCursor;
    const page = async () => (await asked(token, NOMINATIONS, { after })).text.includes('"nom_');
    const read = async () => (await file(token, sheet)) === 200;
    expect([await page(), await read()]).toEqual([true, true]);
    await does('administrator', 'endRight', 'Membership', 'id', { membershipId });
    const [pages, files] = await Promise.all([lasts(page), lasts(read)]);
    expect([pages, files].filter((ms) => ms > 1_000)).toEqual([]);
  });

  it('gets no further page with a key that was revoked', async () => {
    const { product } = held();
    const { does } = actor(product);
    const { viewer } = await product.ask<Own>('commune', OWN);
    const id = viewer.memberships.at(-1)!.organization.id;
    const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const system = { organizationId: id, name: 'System', scopes: ['ORGANIZATIONS_READ'], expiresOn };
    const { id: clientId } = await does('commune', 'createApiClient', 'ApiClient', 'id', system);
    const issued = await does('commune', 'issueApiKey', 'IssuedApiKey', 'secret key { id }', { clientId });
    const page = async (after?: string) => await asked(String(issued.secret), UNITS, { id, after });
    const first = told<Units>(await page());
    const after = first.organization.descendants.pageInfo.endCursor;
    expect((await page(after)).status).toBe(200);
    await does('commune', 'revokeApiKey', 'ApiKey', 'id', { keyId: (issued.key as { id: string }).id });
    expect((await page(after)).status).toBe(401);
  });
}

type Page = { awardRounds: { edges: { node: { nominations: { pageInfo: { endCursor: string } } } }[] } };
type Units = { organization: { descendants: { pageInfo: { endCursor: string } } } };
