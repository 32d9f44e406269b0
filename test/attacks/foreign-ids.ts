import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { within } from '@twinning/persistence/postgres/within';
import { serviceNames } from '@twinning/persistence/service-names';
import { buildASTSchema, parse } from 'graphql';
import type { Product } from '../product/start-product.ts';
import { actor } from '../supergraph/act.ts';
import { photo } from '../supergraph/photo.ts';
import { foreignThings, kindAt } from './foreign-things.ts';
import { type IdArgument, idArguments } from './id-arguments.ts';
import { inTurns } from './in-turns.ts';
import { nothingToTry, open } from './open-to-all.ts';
import { send } from './send.ts';

const OWN = '{ viewer { id memberships { organization { id } } } }';
type Own = { viewer: { id: string; memberships: { organization: { id: string } }[] } };

/** Another id of the same kind that nothing bears. */
const missing = (id: string): string => `${id.slice(0, -4)}${id.endsWith('0000') ? '1111' : '0000'}`;

/** Makes the things that the city has none of, so that there is something to guess at. */
async function furnish(product: Product): Promise<void> {
  const { does } = actor(product);
  const { viewer } = await product.ask<Own>('commune', OWN);
  const organizationId = viewer.memberships.at(-1)!.organization.id;
  const expiresOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const system = { organizationId, name: 'Somebody else’s', scopes: ['ORGANIZATIONS_READ'], expiresOn };
  const { id: clientId } = await does('commune', 'createApiClient', 'ApiClient', 'id', system);
  await does('commune', 'issueApiKey', 'IssuedApiKey', 'key { id }', { clientId });
  await does('commune', 'askForData', 'DataRequest', 'id', { kind: 'EXPORT' });
  await does('support', 'askSupportView', 'SupportView', 'id', {
    login: 'commune@demo.twinning.example',
    reason: 'Kiểm tra',
  });
  const today = new Date().toISOString().slice(0, 10);
  const lan = { organizationId, role: 'COMMUNE_OFFICER', name: 'Lan', print: true, from: today };
  await does('commune', 'inviteMember', 'IssuedInvitation', 'invitation { id }', lan);
  const post = async (who: string, path: string, body: BodyInit) => {
    const headers = { authorization: `Bearer ${await product.token(who)}` };
    expect((await fetch(`${product.origin}${path}`, { method: 'POST', headers, body })).status).toBe(201);
  };
  await post('administrator', '/imports?kind=PEOPLE', 'Họ và tên,Đơn vị\nLê Thị Hoa,Trường\n');
  await post('school-3', '/uploads', await photo());
}

/** Every place where an id is typed answers the id of somebody else's thing as it answers one that nothing bears. */
export function typesForeignIds(held: () => { product: Product }): void {
  let places: IdArgument[];
  let things: Map<string, string>;
  let own: string;
  let attacker: string;

  beforeAll(async () => {
    const { product } = held();
    const sdl = await readFile(new URL('../../apps/admin/schema.graphql', import.meta.url), 'utf8');
    places = idArguments(buildASTSchema(parse(sdl), { assumeValidSDL: true }));
    await furnish(product);
    const { viewer } = await product.ask<Own>('school-2', OWN);
    own = viewer.memberships[0]!.organization.id;
    attacker = viewer.id;
    things = await foreignThings(product.database.url, [own], attacker);
  }, 60_000);

  const answers = async ({ path, query, variables }: IdArgument, id: string) => {
    const { product } = held();
    const idOf = (place: string) =>
      place === path ? id : kindAt(place) === 'organization' ? own : missing(things.get(kindAt(place)) ?? own);
    const { status, body } = await send(`${product.origin}/graphql`, {
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        'x-request-id': 'attack-00000002',
        authorization: `Bearer ${await product.token('school-2')}`,
      },
      body: JSON.stringify({ query, variables: variables(idOf) }),
    });
    return `${status} ${body.replaceAll(id, '<the id>')}`;
  };

  it('hears the same of every id that is kept from it and of one that nothing bears, byte for byte', async () => {
    const tried = places.filter(({ path }) => things.has(kindAt(path)) && !open.has(path));
    const compared = await inTurns(tried, async (place) => {
      const real = things.get(kindAt(place.path))!;
      // One after the other: what the first would change, the second would show.
      const foreign = await answers(place, real);
      const nothing = await answers(place, missing(real));
      return { path: place.path, foreign, nothing };
    });
    expect(
      compared.filter(({ foreign }) =>
        / 5\d\d |INTERNAL_SERVER_ERROR|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/.test(foreign),
      ),
    ).toEqual([]);
    expect(compared.filter(({ foreign, nothing }) => foreign !== nothing)).toEqual([]);
    // Behind the edge: most are answered by the rule, not by a value that could never be right.
    const early = compared.filter(({ foreign }) => foreign.includes('"InvalidInput"'));
    expect(compared.length).toBeGreaterThan(180);
    expect(early.length).toBeLessThan(compared.length / 5);
  }, 60_000);

  it('stands in the trail of every service, refused', async () => {
    const { product } = held();
    const counts = await within(product.database.url, async (client) => {
      await client.query(`set twinning.principal = 'service'`);
      const refused = serviceNames.map(
        (service) => `select count(*)::int as count from ${service}.audit_entry
        where kind = 'REFUSED' and account_id = $1`,
      );
      return (await client.query<{ count: number }>(refused.join(' union all '), [attacker])).rows;
    });
    expect(counts.map(({ count }) => count > 5)).toEqual(serviceNames.map(() => true));
  });

  it('has tried every place but those that are open to all, and those of which there is nothing to try', () => {
    const untried = places
      .filter(({ path }) => !things.has(kindAt(path)) && !open.has(path))
      .map(({ path }) => kindAt(path));
    expect(untried.filter((kind) => !nothingToTry.has(kind))).toEqual([]);
    expect([...open].filter((path) => !places.some((place) => place.path === path))).toEqual([]);
  });
}
