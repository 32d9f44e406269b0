import { setTimeout } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { demonstrationPassword } from '../product/city-template.ts';
import type { Product } from '../product/start-product.ts';
import { actor } from '../supergraph/act.ts';
import type { Furnished } from './furnish.ts';
import { inAMonth, logins, type Tenants } from './tenants.ts';

const NOMINATIONS = `query ($after: String) { awardRounds(first: 1) { edges { node { nominations(first: 1, after: $after) {
  totalCount pageInfo { endCursor } edges { node { id } } } } } } }`;
const UNITS = `query ($id: ID!, $after: String) { organization(id: $id) { descendants(first: 1, after: $after) { pageInfo { endCursor } } } }`;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { ... on Session { token } } }';
const OWN = '{ viewer { memberships { id role organization { id } } } }';
type Own = { viewer: { memberships: { id: string; role: string; organization: { id: string } }[] } };

/** What was open when it was taken away: the next page of a list, the address of a file. */
export function holdsOnToWhatWasRevoked(
  held: () => { product: Product; tenants: Tenants; furnished: Furnished },
): void {
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

  /** What an officer of the department reads: the next page of a list, a sheet of their own, a photo without consent. */
  async function reading(token: string, sheet: string): Promise<Record<string, () => Promise<boolean>>> {
    const first = told<Page>(await asked(token, NOMINATIONS));
    const after = first.awardRounds.edges[0]!.node.nominations.pageInfo.endCursor;
    const { photo } = held().furnished;
    return {
      page: async () => (await asked(token, NOMINATIONS, { after })).text.includes('"nom_'),
      sheet: async () => (await file(token, sheet)) === 200,
      photo: async () => (await file(token, photo.path)) === 200,
    };
  }

  /** What of all this is still given more than a second after it was taken. */
  async function outlives(reads: Record<string, () => Promise<boolean>>, taken: () => Promise<unknown>) {
    const entries = Object.entries(reads);
    expect(await Promise.all(entries.map(([, given]) => given()))).toEqual(entries.map(() => true));
    await taken();
    const lasting = await Promise.all(entries.map(async ([name, given]) => [name, await lasts(given)] as const));
    return lasting.filter(([, ms]) => ms > 1_000);
  }

  it('gets no further page and no file within a second of its session being ended', async () => {
    const { token, sheet, login } = await newOfficer();
    const end = () => held().product.ask(login, 'mutation { signOutEverywhere { __typename } }');
    expect(await outlives(await reading(token, sheet), end)).toEqual([]);
  });

  it('gets no further page and no file within a second of its right being ended', async () => {
    const { does } = actor(held().product);
    const { token, sheet, membershipId } = await newOfficer();
    const end = () => does('administrator', 'endRight', 'Membership', 'id', { membershipId });
    expect(await outlives(await reading(token, sheet), end)).toEqual([]);
  });

  it('gets neither page nor photo within a second of its key or its whole system being revoked', async () => {
    const { product, tenants, furnished } = held();
    const { does } = actor(product);
    const scopes = ['ORGANIZATIONS_READ', 'ACTIVITIES_READ'];
    const system = { organizationId: tenants.ownerCommune, name: 'System', scopes, expiresOn: inAMonth, budget: 6000 };
    const { id: clientId } = await does(logins.ownerOfficer, 'createApiClient', 'ApiClient', 'id', system);
    await product.settled();
    const issue = async () => {
      const issued = await does(logins.ownerOfficer, 'issueApiKey', 'IssuedApiKey', 'secret key { id }', { clientId });
      return { secret: String(issued.secret), keyId: (issued.key as { id: string }).id };
    };
    const withKey = async (secret: string) => {
      const page = (after?: string) => asked(secret, UNITS, { id: tenants.ownerCommune, after });
      const after = told<Units>(await page()).organization.descendants.pageInfo.endCursor;
      return {
        page: async () => (await page(after)).status === 200,
        photo: async () => (await file(secret, furnished.photo.path)) === 200,
      };
    };
    const [one, other] = [await issue(), await issue()];
    const revoke = () => does(logins.ownerOfficer, 'revokeApiKey', 'ApiKey', 'id', { keyId: one.keyId });
    expect(await outlives(await withKey(one.secret), revoke)).toEqual([]);
    const end = () => does(logins.ownerOfficer, 'revokeApiClient', 'ApiClient', 'id', { clientId });
    expect(await outlives(await withKey(other.secret), end)).toEqual([]);
  });

  it('gets no photo whose consent was withdrawn and no paper that was taken back, though it has them already', async () => {
    const { product, tenants, furnished } = held();
    const { photo, paper } = furnished;
    const { does } = actor(product);
    const again = async (path: string) => {
      const authorization = `Bearer ${await product.token(logins.owner)}`;
      const first = await fetch(`${product.origin}${path}`, { headers: { authorization } });
      const headers = { authorization, 'if-none-match': first.headers.get('etag') ?? '' };
      return async () => [200, 304].includes((await fetch(`${product.origin}${path}`, { headers })).status);
    };
    const reads = { photo: await again(photo.path), paper: await again(paper.path) };
    const consent = { evidenceId: photo.evidenceId, onBehalfOf: tenants.owner.school, reason: 'Gia đình đề nghị' };
    const taken = () =>
      Promise.all([
        does(logins.owner, 'withdrawConsent', 'Evidence', 'id', consent),
        does(logins.ownerOfficer, 'removeDocumentFile', 'OfficialDocument', 'id', { fileId: paper.fileId }),
      ]);
    expect(await outlives(reads, taken)).toEqual([]);
  });
}

type Page = { awardRounds: { edges: { node: { nominations: { pageInfo: { endCursor: string } } } }[] } };
type Units = { organization: { descendants: { pageInfo: { endCursor: string } } } };
