import type { Route } from '@twinning/subgraph/answer-route';
import * as z from 'zod';
import type { KeyDesk } from '../api-client/key-desk.repository.ts';
import type { IdentityPort } from './identity-port.ts';

const count = z.int().min(0).max(1_000_000);
const body = z.union([
  z.object({ token: z.string().min(1).max(500) }),
  z.object({ key: z.string().min(1).max(500), take: count, refusals: count }),
]);

function read(text: string): z.infer<typeof body> | null {
  try {
    return body.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Tells the gateway, and nobody else, whose session a token is, and which system a key is of. */
export const identifyRoute = (identity: Pick<IdentityPort, 'identify'>, keys: KeyDesk, now: () => Date): Route => ({
  limit: 4096,
  async answer(_caller, text, _request, response) {
    const asked = read(text.toString());
    const found =
      asked && ('key' in asked ? await keys.admit(asked, now()) : await identity.identify(asked.token, now()));
    response.setHeader('content-type', 'application/json');
    response.setHeader('cache-control', 'no-store');
    response.end(JSON.stringify(found ?? { accountId: null }));
  },
});
