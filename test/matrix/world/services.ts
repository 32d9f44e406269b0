import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Scope } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { startOrm } from '@twinning/persistence/orm';
import { actingAs, callerOf, theService } from '@twinning/persistence/principal';
import type { ServiceName } from '@twinning/persistence/service-names';
import { answerRoute, routeFor } from '@twinning/subgraph/answer-route';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { referenceResolvers } from '@twinning/subgraph/entity';
import { maskError } from '@twinning/subgraph/mask-error';
import { type Running, serve } from '@twinning/subgraph/serve';
import { serviceLog } from '@twinning/subgraph/service-log';
import { subgraphSchema } from '@twinning/subgraph/subgraph-schema';
import {
  type DocumentNode,
  execute,
  GraphQLList,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
} from 'graphql';
import { entriesSince, newestEntry, type Told } from '../deeds/entries.ts';
import { partsOf } from './parts.ts';
import { Kept, requestOf, type Visit, type Visited } from './visit.ts';

export type Asked = {
  accountId: string | null;
  sessionId?: string;
  scopes?: readonly Scope[];
  viewedBy?: string;
  requestId?: string;
};
export type Answered = {
  data: Record<string, unknown> | null;
  errors: { message: string; code: string; path: string }[];
};

const nullable = (type: GraphQLOutputType): GraphQLOutputType => {
  const inner = getNullableType(type);
  return isListType(inner) ? new GraphQLList(nullable(inner.ofType)) : inner;
};

/** Every field may be empty here, so that a refused field does not take its neighbours with it. */
const forgiving = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) => ({ ...field, type: nullable(field.type) }),
    [MapperKind.INTERFACE_FIELD]: (field) => ({ ...field, type: nullable(field.type) }),
  });

class Undone extends Error {}

async function prepare(em: EntityManager, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await actingAs(theService, () => em.execute(statement));
}

/** What keeps secrets here: the policies of the code alone, or those of the database's rows behind them, too. */
export type Guards = 'CODE' | 'CODE_AND_ROWS';

/** One service over a database of the matrix, asked as its door asks it: with the caller the gateway would name. */
export async function openService(service: ServiceName, url: string, folder: string, guards: Guards = 'CODE_AND_ROWS') {
  const parts = await partsOf(service, url, folder);
  const { schema, database, contextOf, routesOf, putRight, stop } = parts;
  const orm = await startOrm({ ...database, url, unasked: theService });
  const strict = subgraphSchema(schema, service);
  const served = forgiving(strict);
  /** All that the service has logged, a line each. */
  const lines: string[] = [];
  const log = serviceLog(service, 'debug', { write: (line) => void lines.push(line) });
  const faults: string[] = [];
  const noted = { error: (fields: object, message: string) => noteFault(fields, message) };
  let instant = new Date('2024-05-06T02:00:00Z');

  function noteFault(fields: object, message: string): void {
    const { error } = fields as { error?: unknown };
    faults.push(error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(fields));
    log.error(fields, message);
  }

  const as = <Result>({ accountId }: Asked, run: () => Result): Result =>
    actingAs(guards === 'CODE' ? theService : callerOf(accountId, dayOf(instant)), run);
  const callerFor = ({ accountId, sessionId, scopes, viewedBy, requestId = 'matrix' }: Asked): Caller => ({
    ...{ accountId, language: 'en', requestId },
    ...(sessionId && { sessionId }),
    ...(scopes && { scopes }),
    ...(viewedBy && { viewedBy }),
  });

  const run = (
    em: EntityManager,
    asked: Asked,
    document: DocumentNode,
    variables: object,
    asWhat = served,
    context?: HouseContext,
  ): Promise<Answered> =>
    as(asked, async () => {
      const contextValue = context ?? (await contextOf(em, callerFor(asked), () => instant));
      const result = await execute({
        schema: asWhat,
        document,
        contextValue,
        variableValues: variables as Record<string, unknown>,
      });
      const errors = (result.errors ?? []).map((error) => {
        const { message, extensions } = maskError(service, error.toJSON(), error, contextValue, noted);
        return { message, code: String(extensions?.code ?? ''), path: (error.path ?? []).join('.') };
      });
      return { data: result.data ? JSON.parse(JSON.stringify(result.data)) : null, errors };
    });

  /** Does it and takes back whatever it wrote. */
  async function takenBack<Result>(act: (em: EntityManager) => Promise<Result>): Promise<Result> {
    const done: Result[] = [];
    await (orm.em.fork() as EntityManager)
      .transactional(async (tx) => {
        done.push(await act(tx as EntityManager));
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return done[0] as Result;
  }

  return {
    service,
    folder,
    schema: served,
    /** Types of other services that this one adds fields to or refers to. */
    foreign: new Set(
      Object.values(schema.getTypeMap()).flatMap(({ name, extensions }) => (extensions.foreign ? [name] : [])),
    ),
    entities: [...referenceResolvers(schema).keys()].map(({ name }) => name),
    faults,
    lines,
    letters: parts.letters ?? [],
    /** What the background does when somebody has asked for a new password; taken back. */
    forgetPassword: (login: string) =>
      takenBack((em) => as({ accountId: null }, async () => parts.forgetPassword?.(em, login, instant))),
    em: () => orm.em.fork() as EntityManager,
    itIs: (iso: string) => {
      instant = new Date(iso);
    },
    ask: (asked: Asked, document: DocumentNode, variables: object = {}) =>
      run(orm.em.fork() as EntityManager, asked, document, variables),
    /** Asks, and leaves in the trail what was read. */
    askNoted: async (asked: Asked, document: DocumentNode): Promise<Answered> => {
      const em = orm.em.fork() as EntityManager;
      const context = await as(asked, () => contextOf(em, callerFor(asked), () => instant));
      const answer = await run(em, asked, document, {}, served, context);
      await as(asked, () => context.work.audit.close());
      return answer;
    },
    /** What the door of the service would answer: a field that may not be empty takes its object with it. */
    askStrictly: async (asked: Asked, document: DocumentNode) => {
      const { data, errors } = await run(orm.em.fork() as EntityManager, asked, document, {}, strict);
      return { data, errors: errors.map(({ message, code }) => ({ message, extensions: { code } })) };
    },
    /** The service behind its own door, in the time of the world. */
    serve: (verifyKey: object): Promise<Running> => {
      const known = (caller: Caller) => contextOf(orm.em.fork() as EntityManager, caller, () => instant);
      const routes = routesOf?.(known, orm.em as EntityManager, () => instant);
      return serve({
        ...{ service, schema, log, verifyKey: verifyKey as never, host: '127.0.0.1', port: 0 },
        ...{ contextOf: known, today: () => dayOf(instant), stop: async () => undefined },
        ...(routes && { routes }),
      });
    },
    putRight: async (): Promise<void> => void (await putRight?.(instant)),
    /** Asks, after what must stand for it was written, and takes back all of it. */
    rehearse: (
      asked: Asked,
      document: DocumentNode,
      variables: object = {},
      prepared: readonly string[] = [],
    ): Promise<Answered> =>
      takenBack(async (em) => {
        await prepare(em, prepared);
        return run(em, asked, document, variables);
      }),
    /** The same with what it wrote into the trail. */
    rehearseTold: (
      asked: Asked,
      document: DocumentNode,
      variables: object = {},
      prepared: readonly string[] = [],
    ): Promise<Told> =>
      takenBack(async (em) => {
        await prepare(em, prepared);
        const last = await newestEntry(em);
        const context = await as(asked, () => contextOf(em, callerFor(asked), () => instant));
        const answer = await run(em, asked, document, variables, served, context);
        // What was done beside the transaction is told on a connection of its own, and here in what is taken back.
        Object.assign(context.work.em, { fork: () => em });
        await context.work.audit.close();
        return { answer, entries: await entriesSince(em, last) };
      }),
    /** Asks or sends beside the graph, and takes back whatever that wrote. */
    visit: (asked: Asked, visit: Visit): Promise<Visited> =>
      takenBack((em) =>
        as(asked, async () => {
          // What is told the trail on a connection of its own is taken back here, too.
          const known = async (caller: Caller) => {
            const context = await contextOf(em, caller, () => instant);
            Object.assign(context.work.em, { fork: () => em });
            return context;
          };
          const request = requestOf(visit);
          const route = routeFor(
            routesOf?.(known, em, () => instant),
            request,
          );
          if (!route) return { status: 404, headers: {}, body: Buffer.alloc(0) };
          const response = new Kept();
          const body = visit.body ?? Buffer.alloc(0);
          await answerRoute(route, {
            ...{ service, contextOf: known, caller: callerFor(asked), body, request },
            response: response as never,
          });
          return response.answer();
        }),
      ),
    async close() {
      await stop?.();
      await orm.close();
    },
  };
}

export type OpenService = Awaited<ReturnType<typeof openService>>;
export type OpenServices = Record<ServiceName, OpenService>;

export async function openServices(
  urlFor: (service: ServiceName) => string,
  folder: string,
  names: readonly ServiceName[],
): Promise<OpenServices> {
  const opened = await Promise.all(
    names.map(async (name) => [name, await openService(name, urlFor(name), folder)] as const),
  );
  return Object.fromEntries(opened) as OpenServices;
}
