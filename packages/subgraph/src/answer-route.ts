import type { IncomingMessage, ServerResponse } from 'node:http';
import { OnlyLooking } from '@twinning/domain/refusal';
import type { Caller, HouseContext } from './context.ts';
import { noteRefused } from './note-refused.ts';
import { scopeFault } from './scope.ts';

/** A path beside /graphql that a service answers itself; the caller is known and the body within its limit. */
export type Route = {
  limit: number;
  /** Says in the route's own words that the body was larger; the sender is not known then. */
  tooLarge?(caller: Pick<Caller, 'language' | 'requestId'>, response: ServerResponse): void;
  answer(caller: Caller, body: Buffer, request: IncomingMessage, response: ServerResponse): Promise<void>;
};

/** By the method and the first part of the path, e.g. `GET /files`. */
export type Routes = Readonly<Record<string, Route>>;

export const pathOf = ({ url }: Pick<IncomingMessage, 'url'>): string => (url ?? '/').split('?')[0] ?? '/';

export const routeFor = (routes: Routes | undefined, request: Pick<IncomingMessage, 'url' | 'method'>) =>
  routes?.[`${request.method} /${pathOf(request).split('/')[1]}`];

type Given = {
  service: string;
  contextOf(caller: Caller): Promise<HouseContext>;
  caller: Caller;
  body: Buffer;
  request: IncomingMessage;
  response: ServerResponse;
};

/** Lets a caller through to a route, unless they only look on or their key lacks the scope: that is noted and said. */
export async function answerRoute(route: Route, given: Given): Promise<void> {
  const { service, contextOf, caller, body, request, response } = given;
  const act = request.method === 'GET' ? 'READ' : 'WRITE';
  const looking = caller.viewedBy && act === 'WRITE' ? new OnlyLooking().text[caller.language] : null;
  const fault = scopeFault(caller, service, act, caller.language);
  if (looking === null && !fault) return route.answer(caller, body, request, response);
  const code = looking === null ? 'FORBIDDEN' : 'ONLY_LOOKING';
  const { audit } = (await contextOf(caller)).work;
  noteRefused(audit, caller.accountId, `${request.method} ${pathOf(request)}`, code);
  await audit.close();
  response.writeHead(403, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: { code, message: looking ?? fault?.message, requestId: caller.requestId } }));
}
