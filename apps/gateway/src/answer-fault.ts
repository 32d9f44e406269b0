import type { ServerResponse } from 'node:http';
import { BodyTooLarge } from '@twinning/subgraph/read-body';
import type { Logger } from 'pino';
import { ServiceUnavailable } from './reach-service.ts';
import { TurnedAway } from './turned-away.ts';

type Fault = {
  status: number;
  code: string;
  message: string;
  service?: unknown;
  headers?: Readonly<Record<string, string>>;
};

function told(error: unknown): Fault {
  if (error instanceof TurnedAway) return error;
  if (error instanceof BodyTooLarge)
    return { status: 413, code: 'TOO_LARGE', message: 'A query may have at most 2 MB.' };
  if (error instanceof ServiceUnavailable) {
    const { message, extensions } = error;
    return {
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
      message,
      service: extensions.service,
      headers: { 'retry-after': '2' },
    };
  }
  return { status: 500, code: 'FAULT', message: 'Something failed on our side.' };
}

/** Answers in place of the graph or a file: in words where it is known what stands in the way, else by the request id. */
export function answerFault(error: unknown, outgoing: ServerResponse, isFile: boolean, log: Logger): void {
  const { status, code, message, service, headers } = told(error);
  const requestId = outgoing.getHeader('x-request-id');
  if (status === 500) log.error({ error, requestId }, 'a request failed');
  if (!outgoing.headersSent)
    outgoing.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers });
  const said = { code, requestId, ...(service !== undefined && { service }) };
  outgoing.end(JSON.stringify(isFile ? { error: { message, ...said } } : { errors: [{ message, extensions: said }] }));
}
