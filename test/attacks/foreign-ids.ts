import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { within } from '@twinning/persistence/postgres/within';
import { serviceNames } from '@twinning/persistence/service-names';
import { buildASTSchema, parse } from 'graphql';
import type { Product } from '../product/start-product.ts';
import { type Attacker, armAttackers, attackerNames } from './attackers.ts';
import { kindAt } from './foreign-things.ts';
import { type IdArgument, idArguments } from './id-arguments.ts';
import { inTurns } from './in-turns.ts';
import { open, openTo } from './open-to-all.ts';
import { send } from './send.ts';
import type { Sitting } from './sit.ts';
import type { Tenants } from './tenants.ts';

/** Another id of the same kind that nothing bears. */
const missing = (id: string): string => `${id.slice(0, -4)}${id.endsWith('0000') ? '1111' : '0000'}`;

/** Every place where an id is typed answers the id of somebody else's thing as it answers one that nothing bears. */
export function typesForeignIds(held: () => { product: Product; tenants: Tenants; sitting: Sitting }): void {
  let places: IdArgument[];
  let attackers: Record<(typeof attackerNames)[number], Attacker>;

  beforeAll(async () => {
    const { product, tenants, sitting } = held();
    const sdl = await readFile(new URL('../../apps/admin/schema.graphql', import.meta.url), 'utf8');
    places = idArguments(buildASTSchema(parse(sdl), { assumeValidSDL: true }));
    attackers = await armAttackers(product, tenants, sitting);
  }, 60_000);

  const answers = async (by: Attacker, { path, query, variables }: IdArgument, id: string) => {
    const { product } = held();
    const idOf = (place: string) => {
      const kind = kindAt(place);
      if (place === path) return id;
      return kind === 'organization' ? by.speaksFor : (by.names.get(kind) ?? missing(by.things.get(kind)!));
    };
    const { status, body } = await send(`${product.origin}/graphql`, {
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        'x-request-id': 'attack-00000002',
        authorization: `Bearer ${by.bearer}`,
      },
      body: JSON.stringify({ query, variables: variables(idOf) }),
    });
    return `${status} ${body.replaceAll(id, '<the id>')}`;
  };

  it.each(attackerNames)(
    'the %s hears the same of every id that is kept from it and of one that nothing bears, byte for byte',
    async (name) => {
      const by = attackers[name];
      const theirs = openTo[name] ?? new Set();
      const tried = places.filter(({ path }) => !open.has(path) && !theirs.has(path));
      const compared = await inTurns(tried, async (place) => {
        const real = by.things.get(kindAt(place.path))!;
        // One after the other: what the first would change, the second would show.
        const foreign = await answers(by, place, real);
        const nothing = await answers(by, place, missing(real));
        return { path: place.path, foreign, nothing };
      });
      expect(
        compared.filter(({ foreign }) =>
          /^5|^429|INTERNAL_SERVER_ERROR|GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/.test(foreign),
        ),
      ).toEqual([]);
      expect(compared.filter(({ foreign, nothing }) => foreign !== nothing)).toEqual([]);
      // Behind the edge: most are answered by the rule, not by a value that could never be right.
      const early = compared.filter(({ foreign }) => foreign.includes('"InvalidInput"'));
      expect(compared.length).toBeGreaterThan(200);
      expect(early.length).toBeLessThan(compared.length / 5);
    },
    60_000,
  );

  it.each(attackerNames)('the %s stands in the trail of every service, refused', async (name) => {
    const { product } = held();
    const counts = await within(product.database.url, async (client) => {
      await client.query(`set twinning.principal = 'service'`);
      const refused = serviceNames.map(
        (service) => `select count(*)::int as count from ${service}.audit_entry
        where kind = 'REFUSED' and $1 in (account_id, client_id)`,
      );
      return (await client.query<{ count: number }>(refused.join(' union all '), [attackers[name].accountId])).rows;
    });
    expect(counts.map(({ count }) => count > 5)).toEqual(serviceNames.map(() => true));
  });

  it('has tried every place but those that are open to all, each with an id of something real', () => {
    const kinds = new Set(places.map(({ path }) => kindAt(path)));
    for (const { things } of Object.values(attackers))
      expect([...kinds].filter((kind) => !things.has(kind))).toEqual([]);
    const known = new Set(places.map(({ path }) => path));
    const excepted = [...open, ...Object.values(openTo).flatMap((theirs) => [...theirs])];
    expect(excepted.filter((path) => !known.has(path))).toEqual([]);
  });
}
