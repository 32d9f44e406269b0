import { type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { forgedGatewayTokens, forger } from '../../attacks/forged-gateway-tokens.ts';
import type { Fault } from '../verdict/judge.ts';
import type { Gate } from './open-gate.ts';

const body = '{"query":"{ __typename }"}';

/** Shows something at a service, be it two headers, and says what is answered. */
const shown = (address: string, authorization: string | string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-request-id': 'matrix-0', authorization };
    request(address, { method: 'POST', headers: headers as OutgoingHttpHeaders }, async (response) =>
      resolve(`${response.statusCode} ${await text(response)}`),
    )
      .on('error', reject)
      .end(body);
  });

/** Straight at the services with every token that the gateway did not sign for them: all are refused with one answer. */
export async function forgedAtServices({
  addresses,
  key,
}: Pick<Gate, 'addresses' | 'key'>): Promise<{ cells: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  let cells = 0;
  for (const [service, address] of Object.entries(addresses)) {
    const refused = `401 ${JSON.stringify({ error: { code: 'UNTRUSTED', service, requestId: 'matrix-0' } })}`;
    const expect = (name: string, told: string, fits: boolean, kind: Fault['kind'] = 'leak') => {
      cells += 1;
      if (!fits) faults.push({ kind, principal: `a token with ${name}`, rule: service, path: address, told });
    };
    for (const [name, make] of Object.entries(forgedGatewayTokens)) {
      const authorization = make(forger(key, service, body));
      if ([authorization].flat().some((each) => /[^ -~]/.test(each))) continue;
      const told = await shown(address, authorization);
      expect(name, told, told === refused);
    }
    const once = `Bearer ${forger(key, service, body).right()}`;
    const first = await shown(address, once);
    expect('nothing wrong with it', first, first.startsWith('200 '), 'false denial');
    const again = await shown(address, once);
    expect('a number that was shown before', again, again === refused);
  }
  return { cells, faults };
}
