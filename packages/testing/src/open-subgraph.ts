import type { EntitySchema } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Membership, Role } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { startOrm } from '@twinning/persistence/orm';
import { actingAs, asService, callerOf, theService } from '@twinning/persistence/principal';
import type { ServiceName } from '@twinning/persistence/service-names';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { subgraphSchema } from '@twinning/subgraph/subgraph-schema';
import { type GraphQLSchema, graphql } from 'graphql';
import { cloneDatabase } from './clone-database.ts';
import { silentDeeds } from './silent-deeds.ts';

type Parts = {
  service: ServiceName;
  schema: GraphQLSchema;
  database: { schema: string; entities: readonly EntitySchema[] };
  contextOf(em: EntityManager, caller: Caller, clock: () => Date): Promise<HouseContext>;
};

/** An account, or also how it came: with a key's scopes, or looked through by support. */
type Who = string | null | Pick<Caller, 'accountId' | 'sessionId' | 'scopes' | 'viewedBy' | 'address' | 'userAgent'>;
type Answer = { data: Record<string, unknown> | null; errors: { message: string; code: unknown }[] };

export const aMembership = (role: Role, organizationId: string): Membership => ({
  role,
  organizationId,
  from: '2020-01-01',
  to: null,
});

/**
 * One subgraph over a database of its own, as the gateway would call it.
 * `execute` fails the test on any error; `attempt` hands errors back.
 */
export async function openSubgraph({ service, schema, database, contextOf }: Parts) {
  const clone = await cloneDatabase();
  const orm = await startOrm({ ...database, url: clone.urlFor(service), unasked: theService });
  const served = subgraphSchema(schema, service);
  let instant = new Date('2024-05-06T02:00:00Z');

  function attempt(who: Who, source: string, variables: object = {}): Promise<Answer> {
    const given = typeof who === 'string' || who === null ? { accountId: who } : who;
    const caller: Caller = { ...given, language: 'en', requestId: 'test' };
    return actingAs(callerOf(caller.accountId, dayOf(instant)), () => answer(caller, source, variables));
  }

  async function answer(caller: Caller, source: string, variableValues: object): Promise<Answer> {
    const contextValue = await contextOf(orm.em.fork(), caller, () => instant);
    const { data, errors = [] } = await graphql({
      schema: served,
      source,
      contextValue,
      variableValues: variableValues as Record<string, unknown>,
    });
    await contextValue.work.audit.close();
    return {
      data: data ? (JSON.parse(JSON.stringify(data)) as Record<string, unknown>) : null,
      errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })),
    };
  }

  return {
    /** Reads and writes as the service does. */
    em: () => orm.em.fork(),
    url: clone.urlFor(service),
    ownerUrl: clone.url,
    urlFor: clone.urlFor,
    attempt,
    today: () => dayOf(instant),
    /** Sets the clock of the requests that follow. */
    itIs: (iso: string) => {
      instant = new Date(iso);
    },
    async execute<Data = Record<string, never>>(who: Who, source: string, variables: object = {}): Promise<Data> {
      const { data, errors } = await attempt(who, source, variables);
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data as Data;
    },
    async [Symbol.asyncDispose]() {
      const silent = await asService(() => silentDeeds(orm.em.fork()));
      await orm.close();
      await clone[Symbol.asyncDispose]();
      if (silent.length > 0)
        throw new Error(`The audit trail knows neither before nor after of ${silent.join(', ')}: record it.`);
    },
  };
}

export type OpenSubgraph = Awaited<ReturnType<typeof openSubgraph>>;
