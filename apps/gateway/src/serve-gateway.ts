import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BodyTooLarge, readBody } from '@twinning/subgraph/read-body';
import { refusalCount } from '@twinning/subgraph/refusal-count';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { isKey, keyAdmission } from './admit-key.ts';
import { answerFault } from './answer-fault.ts';
import { fileGate } from './file-gate.ts';
import { floors } from './floors.ts';
import { graph } from './graph.ts';
import { type Asking, type Identity, nobody, sessionIdentifier, shownIn } from './identify.ts';
import { lanes } from './lanes.ts';
import { type Request, serviceReacher } from './reach-service.ts';
import { readerOf } from './reader.ts';
import { requestSigner } from './sign-request.ts';
import { TurnedAway } from './turned-away.ts';
import { weigher } from './weigh.ts';
import { refusesFile } from './why-refused.ts';

const QUERY_LIMIT = 2 * 1024 * 1024;
/** Longer than one service is waited for, shorter than a page waits. */
const QUESTION_MS = 5_000;
const LIGHT = 64 * 1024;
/** What the graph needs of a caller's headers; identity and language are read before, the rest stays outside. */
const passedIn = ['content-type', 'accept'] as const;
const FILES = /^\/(uploads$|files\/|imports($|\/)|documents\/)/;
/** Longer than proxies and clients keep a connection, so that none sends into one that is just being closed. */
const KEPT_OPEN_MS = 65_000;
const TELLS_EVERY_MS = 5_000;
const REQUEST_ID = /^[\w-]{8,64}$/;

const pathOf = ({ url }: IncomingMessage): string => (url ?? '/').split('?')[0] ?? '/';

/** More than a question needs, or who knows how much. */
const isHeavy = ({ headers }: IncomingMessage): boolean => !(Number(headers['content-length']) <= LIGHT);

type Gateway = {
  supergraph: string;
  addresses: Readonly<Record<string, string>>;
  signingKey: JWK;
  /** Shared with the admin, which knows its readers' addresses; without it everybody is taken for the peer itself. */
  readerSecret?: string | undefined;
  /** Proxies whose word about an address counts. */
  trustedProxy?: string | undefined;
  /** Opens the counts of what is refused to the operator. */
  metricsToken?: string | undefined;
  host: string;
  port: number;
  log: Logger;
};

/** The one door: says who asks, bounds what is asked, and hands it to the services. */
export async function serveGateway({
  supergraph,
  addresses,
  signingKey,
  readerSecret,
  trustedProxy,
  metricsToken,
  host,
  port,
  log,
}: Gateway) {
  const sign = await requestSigner(signingKey);
  const reach = serviceReacher(addresses, sign);
  const sessions = sessionIdentifier(reach);
  const keys = keyAdmission(reach);
  const runtime = graph(supergraph, reach, log);
  const reader = readerOf(readerSecret, trustedProxy);
  const weigh = weigher(supergraph);

  function askingOf(incoming: IncomingMessage): Asking {
    const { headers } = incoming;
    const given = headers['x-request-id'];
    return {
      ...reader(incoming),
      requestId: typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID(),
      language: headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'vi',
    };
  }

  const refusals = refusalCount('gateway', log, metricsToken);
  const refuse = (reason: string, { requestId }: Pick<Asking, 'requestId'>) => refusals.note(reason, requestId);

  const { nobody: open, shown: unproven, secret, heavy } = lanes((asking) => refuse('too many at once', asking));
  const floor = floors(refuse);
  const files = fileGate((service, request, ...rest) => {
    const send = () => reach(service, request, ...rest);
    return request.accountId === null ? open(request, send) : send();
  });

  async function identify({ headers, headersDistinct }: IncomingMessage, asking: Asking): Promise<Identity> {
    const shown = shownIn(headersDistinct.authorization);
    if (shown === null) {
      if (headers.authorization !== undefined) refuse('no bearer token', asking);
      return nobody;
    }
    if (isKey(shown))
      return keys.admit(shown, asking).catch((error: unknown) => {
        if (error instanceof TurnedAway) refuse(`key: ${error.code}`, asking);
        throw error;
      });
    const identity = await sessions(shown, asking);
    if (identity.accountId === null) refuse('no running session', asking);
    return identity;
  }

  async function query(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    request: Request,
    refused: (reason: string) => void,
  ): Promise<void> {
    const method = incoming.method ?? 'POST';
    const isNobody = request.accountId === null;
    const read = () => readBody(incoming, QUERY_LIMIT);
    const body = method !== 'POST' ? null : await (isNobody && isHeavy(incoming) ? heavy(request, read) : read());
    const asked = new globalThis.Request(new URL(incoming.url ?? '/', 'http://gateway'), {
      method,
      headers: passedIn.flatMap((name) => (incoming.headers[name] ? [[name, String(incoming.headers[name])]] : [])) as [
        string,
        string,
      ][],
      body: body && new Uint8Array(body),
    });
    // Whoever has hung up while he waited is not asked for any more.
    const run = async () => {
      if (outgoing.destroyed) return null;
      const request_ = { ...request, deadline: AbortSignal.timeout(QUESTION_MS) };
      return runtime.fetch(asked, { request_, refused } as never);
    };
    const weight = weigh(incoming.url, body);
    const lane = weight === 'SECRET' ? secret : isNobody ? open : null;
    const onFloor = () => floor.on(weight, request, run);
    const answered = await (lane ? lane(request, onFloor) : onFloor());
    if (!answered) return;
    outgoing.writeHead(answered.status, Object.fromEntries(answered.headers));
    outgoing.end(Buffer.from(await answered.arrayBuffer()));
  }

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = pathOf(incoming);
    if (path === '/health') return void outgoing.end('ok');
    if (refusals.answers(path, incoming, outgoing)) return;
    const asking = askingOf(incoming);
    outgoing.setHeader('x-request-id', asking.requestId);
    await floor.inAll(asking, () => answerAt(path, asking, incoming, outgoing));
  }

  async function answerAt(
    path: string,
    asking: Asking,
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<void> {
    const isFile = FILES.test(path);
    if (!isFile && path !== '/graphql') {
      refuse('no such path', asking);
      return void outgoing.writeHead(404).end();
    }
    const shown = shownIn(incoming.headersDistinct.authorization);
    const refused = (reason: string) => {
      refuse(reason, asking);
      if (reason.endsWith('FORBIDDEN') && shown !== null && isKey(shown)) keys.noteRefusal(shown);
    };
    const identity =
      shown === null
        ? identify(incoming, asking)
        : unproven(asking, () => floor.on('PROOF', { ...asking, accountId: null }, () => identify(incoming, asking)));
    const request = { ...asking, ...(await identity) };
    floor.met(request);
    if (!isFile) return query(incoming, outgoing, request, refused);
    await files(path, request, incoming, outgoing);
    if (refusesFile(outgoing.statusCode))
      refused(`file: ${outgoing.statusCode === 403 ? 'FORBIDDEN' : outgoing.statusCode}`);
  }

  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      // Whoever is turned away while sending hears of it once the rest has run out.
      incoming.resume();
      if (error instanceof BodyTooLarge)
        refuse('too large', { requestId: String(outgoing.getHeader('x-request-id') ?? '') });
      answerFault(error, outgoing, FILES.test(pathOf(incoming)), log);
    });
  });
  server.keepAliveTimeout = KEPT_OPEN_MS;
  const telling = setInterval(() => void keys.tellRefusals(), TELLS_EVERY_MS).unref();
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
      clearInterval(telling);
      await keys.tellRefusals();
      await runtime[Symbol.asyncDispose]();
    },
  };
}
