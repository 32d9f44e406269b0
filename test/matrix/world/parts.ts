import { fileURLToPath } from 'node:url';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '@twinning/persistence/orm';
import { type ServiceName, urlAs } from '@twinning/persistence/service-names';
import type { Routes } from '@twinning/subgraph/answer-route';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { testPassword } from '@twinning/testing/server';
import type { GraphQLSchema } from 'graphql';
import { putSessionsRight } from './sessions.ts';

export type ContextOf = (em: EntityManager, caller: Caller, clock: () => Date) => Promise<HouseContext>;
/** What the matrix opens of a service: its graph, what it answers beside it, and over which database. */
export type Parts = {
  schema: GraphQLSchema;
  database: Omit<Database, 'url'>;
  contextOf: ContextOf;
  routesOf?(contextOf: (caller: Caller) => Promise<HouseContext>): Routes;
  /** Puts right what a mutation leaves behind beside what it is taken back with. */
  putRight?(now: Date): Promise<unknown>;
  stop?(): Promise<void>;
};

const source = (path: string) => fileURLToPath(new URL(`../../../services/${path}`, import.meta.url));

/** Passwords that cost nothing: who may try one is asked here, not how long it takes. */
const passwords = {
  hash: async (password: string) => `plain:${password}`,
  verify: async ({ hash, password }: { hash: string; password: string }) => hash === `plain:${password}`,
};

/** Who a token is of is asked by the gateway alone; nobody is told here. */
const identify = { limit: 0, answer: async () => undefined };

export async function partsOf(service: ServiceName, url: string, folder: string): Promise<Parts> {
  const load = async <Loaded>(path: string) => (await import(source(`${service}/src/${path}`))) as Loaded;
  const { schema } = await load<Pick<Parts, 'schema'>>('schema.ts');
  const { database } = await load<Pick<Parts, 'database'>>('rows.ts');
  type RoutesOver = (contextOf: (caller: Caller) => Promise<HouseContext>, ...more: unknown[]) => Routes;
  if (service !== 'organizations') {
    const { contextOf } = await load<Pick<Parts, 'contextOf'>>('context.ts');
    if (service !== 'activities') return { schema, database, contextOf };
    const { routesOf } = await load<{ routesOf: RoutesOver }>('routes.ts');
    const { photoFiles } = await load<{ photoFiles(folder: string): unknown }>('files/photo-files.ts');
    return { schema, database, contextOf, routesOf: (known) => routesOf(known, photoFiles(folder)) };
  }
  const { contextWith } = await load<{ contextWith(keeper: unknown): ContextOf }>('context.ts');
  const { routesOf } = await load<{ routesOf: RoutesOver }>('routes.ts');
  const { paperFiles } = await load<{ paperFiles(folder: string): unknown }>('files/paper-files.ts');
  const { identity } = await load<{
    identity(url: string, secret?: string, passwords?: object): { stop(): Promise<void> };
  }>('identity/better-auth.ts');
  const keeper = identity(urlAs(url, 'identity', testPassword), undefined, passwords);
  return {
    ...{ schema, database, contextOf: contextWith(keeper) },
    routesOf: (known) => routesOf(known, paperFiles(folder), identify),
    putRight: (now) => putSessionsRight(url, now),
    stop: () => keeper.stop(),
  };
}
