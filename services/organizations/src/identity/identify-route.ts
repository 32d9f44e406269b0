import type { Route } from '@twinning/subgraph/serve';
import * as z from 'zod';
import type { IdentityPort } from './identity-port.ts';

const body = z.object({ token: z.string().min(1).max(500) });

function read(text: string): z.infer<typeof body> | null {
  try {
    return body.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Tells the gateway, and nobody else, whose session a token is. */
export const identifyRoute = (identity: Pick<IdentityPort, 'identify'>, now: () => Date): Route => ({
  limit: 4096,
  async answer(_caller, text, _request, response) {
    const asked = read(text.toString());
    const found = asked && (await identity.identify(asked.token, now()));
    response.setHeader('content-type', 'application/json');
    response.setHeader('cache-control', 'no-store');
    response.end(JSON.stringify(found ?? { accountId: null }));
  },
});
