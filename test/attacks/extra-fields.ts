import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { buildASTSchema, getNamedType, isInputObjectType, isObjectType, parse } from 'graphql';
import type { Product } from '../product/start-product.ts';
import { forger } from './forged-gateway-tokens.ts';
import { inTurns } from './in-turns.ts';
import { send } from './send.ts';

const json = { 'content-type': 'application/json', 'accept-language': 'en', 'x-request-id': 'attack-00000003' };
const more = {
  isAdmin: true,
  accountId: 'acc_attack',
  role: 'DEPARTMENT_ADMINISTRATOR',
  viewedBy: 'acc_attack',
  scopes: ['ORGANIZATIONS_WRITE'],
};

/** Values that nobody asked for: at every mutation, and at every path of a service beside its graph. */
export function bringsMoreThanAsked(held: () => { product: Product }): void {
  it('is refused before any work by every mutation whose input has not what is sent', async () => {
    const { product } = held();
    const sdl = await readFile(new URL('../../apps/admin/schema.graphql', import.meta.url), 'utf8');
    const mutations = Object.values(
      buildASTSchema(parse(sdl), { assumeValidSDL: true }).getMutationType()!.getFields(),
    );
    const taking = mutations.filter(({ args }) => args.some(({ type }) => isInputObjectType(getNamedType(type))));
    const authorization = `Bearer ${await product.token('school-2')}`;
    const answered = await inTurns(taking, async ({ name, args, type }) => {
      const [arg] = args;
      const rest = isObjectType(getNamedType(type)) || 'getTypes' in getNamedType(type) ? '{ __typename }' : '';
      const query = `mutation ($given: ${arg!.type}) { ${name}(${arg!.name}: $given) ${rest} }`;
      const { body } = await send(`${product.origin}/graphql`, {
        headers: { ...json, authorization },
        body: JSON.stringify({ query, variables: { given: more } }),
      });
      return [name, /"data"/.test(body), /is not defined by type/.test(body)];
    });
    expect(answered.filter(([, worked, told]) => worked || !told)).toEqual([]);
    expect(answered.length).toBeGreaterThan(100);
  });

  it('is told no more by a service, whatever it adds to what the gateway asks', async () => {
    const { product } = held();
    const asked = async (service: string, path: string, method: string, given: object | null) => {
      const body = given ? JSON.stringify(given) : '';
      const authorization = `Bearer ${forger(product.gatewayKey, service, body).right({ sub: undefined })}`;
      const address = new URL(path, product.addressOf(service)).href;
      const { status, body: told } = await send(address, { method, headers: { ...json, authorization }, body });
      return `${status} ${createHash('sha256').update(told).digest('hex')}`;
    };
    const token = { token: 'nobody’s' };
    const key = { key: `stk_aaaaaaaa_${'A'.repeat(43)}`, take: 1, refusals: 0 };
    for (const given of [token, key])
      expect(await asked('organizations', '/identify', 'POST', { ...given, ...more })).toBe(
        await asked('organizations', '/identify', 'POST', given),
      );
    const query = new URLSearchParams({
      accountId: 'acc_attack',
      organizationId: 'org_attack',
      as: 'DEPARTMENT_ADMINISTRATOR',
    });
    for (const [service, method, path] of [
      ['organizations', 'POST', '/imports?kind=PEOPLE'],
      ['organizations', 'GET', '/imports/imp_attack/errors.xlsx?'],
      ['organizations', 'POST', '/documents/doc_attack/files?name=a.pdf'],
      ['organizations', 'GET', '/documents/files/dfl_attack?'],
      ['activities', 'POST', '/uploads?'],
      ['activities', 'GET', '/files/evi_attack/large?'],
    ] as const) {
      const given = method === 'POST' ? more : null;
      const plain = await asked(service, path, method, given && { name: 'x' });
      expect([path, await asked(service, `${path}&${query}`, method, given)]).toEqual([path, plain]);
      expect(plain).toMatch(/^(401|404) /);
    }
  });
}
