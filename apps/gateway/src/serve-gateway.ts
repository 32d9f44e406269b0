import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { fileGate } from './file-gate.ts';
import { graph } from './graph.ts';
import { identifier } from './identify.ts';
import { type Request, serviceReacher } from './reach-service.ts';
import { requestSigner } from './sign-request.ts';

const QUERY_LIMIT = 2 * 1024 * 1024;
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
  const identify = identifier(addresses.organizations ?? '', sign, log);
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

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = (incoming.url ?? '/').split('?')[0] ?? '/';
    if (path === '/health') return void outgoing.end('ok');
    const request = await requestOf(incoming);
    outgoing.setHeader('x-request-id', request.requestId);
    if (path === '/uploads' || path.startsWith('/files/')) return files(path, request, incoming, outgoing);
    if (path !== '/graphql') return void outgoing.writeHead(404).end();
    if (Number(incoming.headers['content-length'] ?? 0) > QUERY_LIMIT) {
      outgoing.writeHead(413, { 'content-type': 'application/json', connection: 'close' });
      const error = {
        message: 'A query may have at most 2 MB.',
        extensions: { code: 'TOO_LARGE', requestId: request.requestId },
      };
      return void outgoing.end(JSON.stringify({ errors: [error] }));
    }
    await runtime.handle(incoming, outgoing, { request_: request } as never);
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      log.error({ error }, 'a request failed');
      if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ errors: [{ message: 'fault', extensions: { code: 'FAULT' } }] }));
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
