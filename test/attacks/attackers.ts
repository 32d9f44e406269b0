import type { Product } from '../product/start-product.ts';
import { actor } from '../supergraph/act.ts';
import { foreignThings } from './foreign-things.ts';
import type { Sitting } from './sit.ts';
import { inAMonth, logins, type Tenants } from './tenants.ts';

/** Who guesses ids, and what of all that there is has nothing to do with them. */
export type Attacker = {
  bearer: string;
  /** Under what the trail names them. */
  accountId: string;
  /** In whose name they speak. */
  speaksFor: string;
  /** What they rightly name beside the id that is guessed, by kind; of any other kind nothing bears the id. */
  names: ReadonlyMap<string, string>;
  /** One real thing of others, by kind. */
  things: ReadonlyMap<string, string>;
};

const OWN = '{ viewer { id memberships { role organization { id } } } }';
type Own = { viewer: { id: string; memberships: { role: string; organization: { id: string } }[] } };
const UNDER = `query ($id: ID!, $after: String) { organization(id: $id) {
  descendants(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id } } } } }`;
type Under = {
  organization: {
    descendants: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { id: string } }[] };
  };
};
const scopes = ['ORGANIZATIONS', 'PARTNERSHIPS', 'ACTIVITIES', 'RECOGNITION'].flatMap((service) => [
  `${service}_READ`,
  `${service}_WRITE`,
]);

/** A head without any tie, the head of a rival school, the officer over that school, a barred judge and a system. */
export const attackerNames = ['stranger', 'rival', 'officer', 'judge', 'system'] as const;

export async function armAttackers(
  product: Product,
  { rival, rivalCommune }: Tenants,
  { departmentId, roundId, meetingId, hiddenId }: Sitting,
): Promise<Record<(typeof attackerNames)[number], Attacker>> {
  const { does } = actor(product);

  async function under(id: string, after: string | null = null): Promise<string[]> {
    const { organization } = await product.ask<Under>('department', UNDER, { id, after });
    const { pageInfo, edges } = organization.descendants;
    const ids = edges.map(({ node }) => node.id);
    return pageInfo.hasNextPage ? [...ids, ...(await under(id, pageInfo.endCursor))] : ids;
  }

  async function person(who: string, ownIds: readonly string[], speaksFor = ownIds[0]!): Promise<Attacker> {
    const { viewer } = await product.ask<Own>(who, OWN);
    const things = await foreignThings(product.database.url, ownIds, viewer.id);
    return { bearer: await product.token(who), accountId: viewer.id, speaksFor, names: new Map(), things };
  }

  async function system(ownIds: readonly string[]): Promise<Attacker> {
    const client = { organizationId: rivalCommune, name: 'Rival system', scopes, expiresOn: inAMonth, budget: 6000 };
    const { id } = await does(logins.rivalOfficer, 'createApiClient', 'ApiClient', 'id', client);
    const { secret } = await does(logins.rivalOfficer, 'issueApiKey', 'IssuedApiKey', 'secret', { clientId: id });
    await product.settled();
    const things = await foreignThings(product.database.url, ownIds, String(id));
    return { bearer: String(secret), accountId: String(id), speaksFor: rivalCommune, names: new Map(), things };
  }

  const { viewer } = await product.ask<Own>('school-2', OWN);
  const ofTheCommune = [rivalCommune, ...(await under(rivalCommune))];
  const judged = await product.ask<Own>('conflicted-member', OWN);
  const school = judged.viewer.memberships.find(({ role }) => role === 'SCHOOL_HEAD')!.organization.id;
  const judge = await person('conflicted-member', [school], departmentId);
  return {
    stranger: await person('school-2', [viewer.memberships[0]!.organization.id]),
    rival: await person(logins.rival, [rival.school]),
    officer: await person(logins.rivalOfficer, ofTheCommune),
    judge: {
      ...judge,
      names: new Map([
        ['round', roundId],
        ['meeting', meetingId],
      ]),
      things: new Map([...judge.things, ['nomination', hiddenId]]),
    },
    system: await system(ofTheCommune),
  };
}
