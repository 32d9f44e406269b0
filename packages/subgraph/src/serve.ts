import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type { Day } from '@twinning/domain/day';
import { onlyReads, whileHeard } from '@twinning/persistence/given-up';
import { actingAs, callerOf } from '@twinning/persistence/principal';
import type { GraphQLSchema } from 'graphql';
import type { JWK } from 'jose';
import type { Logger } from 'pino';
import { answerRoute, pathOf, type Route, type Routes, routeFor } from './answer-route.ts';
import { callerReader, languageAndId, UntrustedRequest } from './caller.ts';
import type { Caller, HouseContext } from './context.ts';
import { loneMutations } from './lone-mutations.ts';
import { maskError } from './mask-error.ts';
import { BodyTooLarge, readBody } from './read-body.ts';
import { refusalCount } from './refusal-count.ts';
import { serviceLog } from './service-log.ts';
import { subgraphSchema } from './subgraph-schema.ts';

const BODY_LIMIT = 2 * 1024 * 1024;
const DRAIN_MS = 10_000;
/** Longer than the gateway leaves one unused, so that it never sends into one that is just being closed. */
const KEPT_OPEN_MS = 65_000;

type Subgraph<Context extends HouseContext> = {
  service: string;
  schema: GraphQLSchema;
  host: string;
  port: number;
  verifyKey: JWK;
  contextOf(caller: Caller): Promise<Context>;
  routes?: Routes;
  /** The day by which the database judges rights; its own when none is given. */
  today?(): Day;
  stop(): Promise<void>;
  log?: Logger;
  /** Opens the counts of what is refused to the operator. */
  metricsToken?: string | undefined;
};

export type Running = { port: number; stop(): Promise<void> };

/** Serves one subgraph to the gateway alone, until told to stop. */
export async function serve<Context extends HouseContext>(subgraph: Subgraph<Context>): Promise<Running> {
  const { service, log = serviceLog(service, 'info') } = subgraph;
  const apollo = new ApolloServer<Context>({
    schema: subgraphSchema(subgraph.schema, service),
    introspection: true,
    validationRules: [loneMutations],
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    formatError: (formatted) => formatted,
    plugins: [
      // Answers are kept for nobody else; reckoning for how long they might be took its time in every field.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      {
        async requestDidStart() {
          return {
            async didResolveOperation({ operation }) {
              if (operation?.operation === 'query') onlyReads();
            },
            async willSendResponse({ response, errors, contextValue }) {
              // What cannot be written into the audit trail is not answered: this throws, and the answer is a fault.
              await contextValue.work?.audit.close();
              if (response.body.kind !== 'single' || !errors) return;
              const { singleResult } = response.body;
              singleResult.errors = (singleResult.errors ?? []).map((formatted, index) =>
                maskError(service, formatted, errors[index], contextValue, log),
              );
            },
          };
        },
      },
    ],
  });
  await apollo.start();
  const read = await callerReader(service, subgraph.verifyKey);

  const refusals = refusalCount(service, log, subgraph.metricsToken);
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const [status, code] =
        error instanceof UntrustedRequest
          ? [401, 'UNTRUSTED']
          : error instanceof BodyTooLarge
            ? [413, 'TOO_LARGE']
            : [500, 'FAULT'];
      if (status === 500) log.error({ error }, 'a request failed');
      if (status !== 500)
        refusals.note(
          error instanceof UntrustedRequest ? error.message : 'too large',
          languageAndId(request).requestId,
        );
      if (!response.headersSent)
        response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify({ error: { code, service, requestId: request.headers['x-request-id'] } }));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (path === '/health') return void response.end('ok');
    if (refusals.answers(path, request, response)) return;
    const route = path === '/graphql' ? undefined : routeFor(subgraph.routes, request);
    if (path !== '/graphql' && !route) return void response.writeHead(404).end();
    const body = await readBody(request, route?.limit ?? BODY_LIMIT).catch((error: unknown) => {
      if (!(error instanceof BodyTooLarge && route?.tooLarge)) throw error;
      response.setHeader('connection', 'close');
      route.tooLarge(languageAndId(request), response);
    });
    if (!body) return;
    const caller = await read(request, body);
    // The database is told as well, so that a policy forgotten above is not the last one.
    const listener = { gaveUp: false, onlyReads: false };
    response.once('close', () => {
      listener.gaveUp = !response.writableFinished;
    });
    await actingAs(callerOf(caller.accountId, subgraph.today?.()), () =>
      whileHeard(listener, () => answerTo(caller, body, route, request, response)),
    );
  }

  async function answerTo(
    caller: Caller,
    body: Buffer,
    route: Route | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { contextOf } = subgraph;
    if (route) return answerRoute(route, { service, contextOf, caller, body, request, response });
    const result = await apollo.executeHTTPGraphQLRequest({
      context: () => contextOf(caller),
      httpGraphQLRequest: {
        method: request.method?.toUpperCase() ?? 'POST',
        headers: new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
        search: '',
        body: body.length > 0 ? JSON.parse(body.toString()) : {},
      },
    });
    response.writeHead(result.status ?? 200, Object.fromEntries(result.headers));
    if (result.body.kind === 'complete') response.end(result.body.string);
    else for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
  }

  server.keepAliveTimeout = KEPT_OPEN_MS;
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(subgraph.port, subgraph.host, resolve),
  );
  const { port } = server.address() as { port: number };
  log.info({ port }, 'listening');

  async function stop(): Promise<void> {
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS - 2000);
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    clearTimeout(late);
    await apollo.stop();
    await subgraph.stop();
  }
  return { port, stop };
}
