import { fileURLToPath } from 'node:url';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Scope } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { type Database, startOrm } from '@twinning/persistence/orm';
import { actingAs, callerOf, theService } from '@twinning/persistence/principal';
import { type ServiceName, urlAs } from '@twinning/persistence/service-names';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { referenceResolvers } from '@twinning/subgraph/entity';
import { maskError } from '@twinning/subgraph/mask-error';
import { subgraphSchema } from '@twinning/subgraph/subgraph-schema';
import { testPassword } from '@twinning/testing/server';
import {
  type DocumentNode,
  execute,
  GraphQLList,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
} from 'graphql';

const source = (path: string) => fileURLToPath(new URL(`../../../services/${path}`, import.meta.url));

export type Asked = { accountId: string | null; scopes?: readonly Scope[] };
export type Answered = {
  data: Record<string, unknown> | null;
  errors: { message: string; code: string; path: string }[];
};
type Parts = {
  schema: GraphQLSchema;
  database: Omit<Database, 'url'>;
  contextOf(em: EntityManager, caller: Caller, clock: () => Date): Promise<HouseContext>;
  stop?(): Promise<void>;
};

/** Passwords that cost nothing: who may try one is asked here, not how long it takes. */
const passwords = {
  hash: async (password: string) => `plain:${password}`,
  verify: async ({ hash, password }: { hash: string; password: string }) => hash === `plain:${password}`,
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

async function partsOf(service: ServiceName, url: string): Promise<Parts> {
  const load = async (path: string) => (await import(source(`${service}/src/${path}`))) as Record<string, unknown>;
  const { schema } = (await load('schema.ts')) as Pick<Parts, 'schema'>;
  const { database } = (await load('rows.ts')) as Pick<Parts, 'database'>;
  const context = await load('context.ts');
  if (service !== 'organizations') return { schema, database, contextOf: context.contextOf as Parts['contextOf'] };
  const { identity } = (await load('identity/better-auth.ts')) as unknown as {
    identity(url: string, secret?: string, passwords?: object): { stop(): Promise<void> };
  };
  const keeper = identity(urlAs(url, 'identity', testPassword), undefined, passwords);
  const contextOf = (context.contextWith as unknown as (keeper: unknown) => Parts['contextOf'])(keeper);
  return { schema, database, contextOf, stop: () => keeper.stop() };
}

class Undone extends Error {}

/** What keeps secrets here: the policies of the code alone, or those of the database's rows behind them, too. */
export type Guards = 'CODE' | 'CODE_AND_ROWS';

/** One service over a database of the matrix, asked as its door asks it: with the caller the gateway would name. */
export async function openService(service: ServiceName, url: string, guards: Guards = 'CODE_AND_ROWS') {
  const { schema, database, contextOf, stop } = await partsOf(service, url);
  const orm = await startOrm({ ...database, url, unasked: theService });
  const served = forgiving(subgraphSchema(schema, service));
  const faults: string[] = [];
  const log = { error: (fields: object) => void faults.push(JSON.stringify(fields)) };
  let instant = new Date('2024-05-06T02:00:00Z');

  const run = (em: EntityManager, asked: Asked, document: DocumentNode, variables: object): Promise<Answered> =>
    actingAs(guards === 'CODE' ? theService : callerOf(asked.accountId, dayOf(instant)), () =>
      answer(em, asked, document, variables),
    );

  async function answer(em: EntityManager, asked: Asked, document: DocumentNode, variables: object): Promise<Answered> {
    const { accountId, scopes } = asked;
    const caller: Caller = { accountId, ...(scopes && { scopes }), language: 'en', requestId: 'matrix' };
    const contextValue = await contextOf(em, caller, () => instant);
    const result = await execute({
      schema: served,
      document,
      contextValue,
      variableValues: variables as Record<string, unknown>,
    });
    const errors = (result.errors ?? []).map((error) => {
      const { message, extensions } = maskError(service, error.toJSON(), error, contextValue, log as never);
      return { message, code: String(extensions?.code ?? ''), path: (error.path ?? []).join('.') };
    });
    return { data: result.data ? JSON.parse(JSON.stringify(result.data)) : null, errors };
  }

  return {
    service,
    schema: served,
    /** Types of other services that this one adds fields to or refers to. */
    foreign: new Set(
      Object.values(schema.getTypeMap()).flatMap(({ name, extensions }) => (extensions.foreign ? [name] : [])),
    ),
    entities: [...referenceResolvers(schema).keys()].map(({ name }) => name),
    faults,
    em: () => orm.em.fork() as EntityManager,
    itIs: (iso: string) => {
      instant = new Date(iso);
    },
    ask: (asked: Asked, document: DocumentNode, variables: object = {}) =>
      run(orm.em.fork() as EntityManager, asked, document, variables),
    /** Asks and takes back whatever it wrote. */
    async rehearse(asked: Asked, document: DocumentNode, variables: object = {}): Promise<Answered> {
      let answer: Answered = { data: null, errors: [] };
      await (orm.em.fork() as EntityManager)
        .transactional(async (tx) => {
          answer = await run(tx as EntityManager, asked, document, variables);
          throw new Undone();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undone)) throw error;
        });
      return answer;
    },
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
  names: readonly ServiceName[],
): Promise<OpenServices> {
  const opened = await Promise.all(names.map(async (name) => [name, await openService(name, urlFor(name))] as const));
  return Object.fromEntries(opened) as OpenServices;
}
