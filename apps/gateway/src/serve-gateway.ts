import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BodyTooLarge, readBody } from '@twinning/subgraph/read-body';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { fileGate } from './file-gate.ts';
import { graph } from './graph.ts';
import { identifier } from './identify.ts';
import { type Request, serviceReacher } from './reach-service.ts';
import { requestSigner } from './sign-request.ts';

const QUERY_LIMIT = 2 * 1024 * 1024;
/** What the graph needs of a caller's headers; identity and language are read before, the rest stays outside. */
const passedIn = ['content-type', 'accept'] as const;
const FILES = /^\/(uploads$|files\/|imports($|\/)|documents\/)/;
const REQUEST_ID = /^[\w-]{8,64}$/;

type Gateway = {
  supergraph: string;
  addresses: Readonly<Record<string, string>>;
  signingKey: JWK;
  host: string;
  port: number;
  log: Logger;
};

/** The one door: says who asks, bounds what is asked, and hands it to the services. */
export async function serveGateway({ supergraph, addresses, signingKey, host, port, log }: Gateway) {
  const sign = await requestSigner(signingKey);
  const reach = serviceReacher(addresses, sign);
  const identify = identifier(reach, log);
  const runtime = graph(supergraph, reach, log);
  const files = fileGate(reach);

  async function requestOf(incoming: IncomingMessage): Promise<Request> {
    const given = incoming.headers['x-request-id'];
    const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    return {
      requestId,
      language: incoming.headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'vi',
      ...(await identify(incoming.headers.authorization ?? null, requestId)),
    };
  }

  async function query(incoming: IncomingMessage, outgoing: ServerResponse, request: Request): Promise<void> {
    const method = incoming.method ?? 'POST';
    const body = method === 'POST' ? new Uint8Array(await readBody(incoming, QUERY_LIMIT)) : null;
    const asked = new globalThis.Request(new URL(incoming.url ?? '/', 'http://gateway'), {
      method,
      headers: passedIn.flatMap((name) => (incoming.headers[name] ? [[name, String(incoming.headers[name])]] : [])) as [
        string,
        string,
      ][],
      body,
    });
    const answered = await runtime.fetch(asked, { request_: request } as never);
    outgoing.writeHead(answered.status, Object.fromEntries(answered.headers));
    outgoing.end(Buffer.from(await answered.arrayBuffer()));
  }

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = (incoming.url ?? '/').split('?')[0] ?? '/';
    if (path === '/health') return void outgoing.end('ok');
    const request = await requestOf(incoming);
    outgoing.setHeader('x-request-id', request.requestId);
    if (FILES.test(path)) return files(path, request, incoming, outgoing);
    if (path !== '/graphql') return void outgoing.writeHead(404).end();
    await query(incoming, outgoing, request);
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      const tooLarge = error instanceof BodyTooLarge;
      const requestId = outgoing.getHeader('x-request-id');
      if (!tooLarge) log.error({ error, requestId }, 'a request failed');
      if (!outgoing.headersSent)
        outgoing.writeHead(tooLarge ? 413 : 500, { 'content-type': 'application/json', connection: 'close' });
      const [message, code] = tooLarge
        ? ['A query may have at most 2 MB.', 'TOO_LARGE']
        : ['Something failed on our side.', 'FAULT'];
      outgoing.end(JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] }));
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const bound = (server.address() as { port: number }).port;
  log.info({ port: bound }, 'listening');

  return {
    port: bound,
    async stop() {
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), 8_000);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(late);
      await runtime[Symbol.asyncDispose]();
    },
  };
}
