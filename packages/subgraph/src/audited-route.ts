import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Route } from './answer-route.ts';
import type { Caller, HouseContext } from './context.ts';

/** What is sent, once it is in the trail; `refused` names the refusal of somebody who may not. */
export type Reply = {
  status: number;
  headers?: OutgoingHttpHeaders;
  body?: string | Uint8Array | Readable;
  refused?: string;
};

type Asked = { caller: Caller; body: Buffer; request: IncomingMessage };

type AuditedRoute<Context extends HouseContext> = {
  /** How the trail calls what is done or refused there. */
  action: string;
  limit: number;
  tooLarge?(caller: Pick<Caller, 'language' | 'requestId'>): Reply;
  answer(context: Context, asked: Asked): Promise<Reply>;
};

async function send({ status, headers = {}, body }: Reply, response: ServerResponse): Promise<void> {
  response.writeHead(status, headers);
  if (body instanceof Readable) return pipeline(body, response);
  response.end(body);
}

/** A path beside the graph that keeps the trail as the graph does: nothing is sent before what was read or refused is written. */
export const auditedRoute = <Context extends HouseContext>(
  contextOf: (caller: Caller) => Promise<Context>,
  { action, limit, tooLarge, answer }: AuditedRoute<Context>,
): Route => ({
  limit,
  ...(tooLarge && { tooLarge: (caller, response) => void send(tooLarge(caller), response) }),
  async answer(caller, body, request, response) {
    const context = await contextOf(caller);
    const { audit } = context.work;
    const reply = await answer(context, { caller, body, request });
    const subject = { action, subjectType: 'File', subjectId: (request.url ?? '').split('?')[0] ?? '' };
    if (reply.refused)
      audit.noteRefusal(caller.accountId ?? 'nobody', { ...subject, after: { refusal: reply.refused } });
    else if (request.method !== 'GET' && reply.status < 300 && audit.accounted === 0) audit.noteUnrecorded(subject);
    await audit.close();
    await send(reply, response);
  },
});

/** An answer in words that machines read. */
export const jsonReply = (status: number, body: object): Reply => ({
  status,
  headers: { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
  body: JSON.stringify(body),
});
