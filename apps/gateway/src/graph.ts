import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { coarseScope } from './coarse-scope.ts';
import { queryLimits } from './limits.ts';
import type { Reach, Request } from './reach-service.ts';
import { unsharedTransport } from './unshared-transport.ts';
import { whyRefused } from './why-refused.ts';

/** `refused` hears why something that was asked is refused. */
export type GraphContext = { request_: Request; refused?(reason: string): void };

const FAULT = {
  vi: 'Có lỗi ở phía hệ thống. Hãy thử lại; nếu vẫn lỗi hãy báo mã yêu cầu này.',
  en: 'Something failed on our side. Try again, and if it persists report this request id.',
};

type Processed = {
  result: { data?: unknown; errors?: { extensions: Record<string, unknown> }[] };
  serverContext: GraphContext;
};

/** Every error tells the id under which the logs know the request. */
const nameTheRequest = {
  onResultProcess({ result, serverContext }: Processed) {
    const { errors = [] } = result;
    for (const error of errors) error.extensions.requestId ??= serverContext.request_.requestId;
    const reason = whyRefused(result);
    if (reason) serverContext.refused?.(reason);
  },
};

/** An error that a service or the check of the query put in words; anything else is a fault and is masked. */
const isAnswer = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError &&
  (Boolean(error.extensions.code) || !error.originalError || error.originalError instanceof GraphQLError);

/** Plans a query over the services and joins their answers. */
export function graph(supergraph: string, reach: Reach, log: Logger) {
  return createGatewayRuntime<GraphContext>({
    supergraph,
    unifiedGraphHandler,
    transports: { http: unsharedTransport },
    // A subgraph's address in supergraph.graphql is its name: http://partnerships/graphql.
    fetchAPI: {
      fetch: (url, init, context: GraphContext) =>
        reach(new URL(url).hostname, context.request_, {
          method: 'POST',
          body: init?.body as string,
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          ...(init?.signal && { signal: init.signal }),
        }),
    },
    plugins: () => [...queryLimits, coarseScope, nameTheRequest] as never,
    maskedErrors: {
      maskError(error) {
        if (isAnswer(error)) return error;
        log.error({ error }, 'a query failed');
        return new GraphQLError(FAULT.vi, { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
      },
    },
    requestId: false,
    graphiql: false,
    landingPage: false,
    batching: false,
    cors: false,
    logging: 'warn',
  });
}
