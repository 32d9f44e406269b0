import { fileURLToPath } from 'node:url';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '@twinning/persistence/orm';
import { type ServiceName, urlAs } from '@twinning/persistence/service-names';
import type { Route, Routes } from '@twinning/subgraph/answer-route';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { testPassword } from '@twinning/testing/server';
import type { GraphQLSchema } from 'graphql';
import type { Letter } from '../../../services/organizations/src/mail/letter.ts';
import type { Mail } from '../../../services/organizations/src/mail/mail.ts';
import { DEMANDED, issuer, withPhone } from '../deeds/stand-ins.ts';
import { putSessionsRight } from './sessions.ts';

type Keeper = Parameters<typeof withPhone>[0] & { stop(): Promise<void> };
export type ContextOf = (em: EntityManager, caller: Caller, clock: () => Date) => Promise<HouseContext>;
/** What the matrix opens of a service: its graph, what it answers beside it, and over which database. */
export type Parts = {
  schema: GraphQLSchema;
  database: Omit<Database, 'url'>;
  contextOf: ContextOf;
  routesOf?(contextOf: (caller: Caller) => Promise<HouseContext>, em: EntityManager, clock: () => Date): Routes;
  /** Every letter that was queued, taken back or not. */
  letters?: readonly Letter[];
  /** Somebody has asked for a new password: what the background does then. */
  forgetPassword?(em: EntityManager, login: string, now: Date): Promise<void>;
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

/** A post office that keeps a copy of every letter. */
function copying(real: Mail): { letters: Letter[]; post: Mail } {
  const letters: Letter[] = [];
  const queue: Mail['queue'] = (tx, letter, now) => {
    letters.push(letter);
    return real.queue(tx, letter, now);
  };
  return { letters, post: { ...real, queue } };
}

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
  const { contextWith } = await load<{ contextWith(...parts: unknown[]): ContextOf }>('context.ts');
  const { routesOf } = await load<{ routesOf: RoutesOver }>('routes.ts');
  const { paperFiles } = await load<{ paperFiles(folder: string): unknown }>('files/paper-files.ts');
  const { identity } = await load<{
    identity(url: string, secret?: string, passwords?: object): Keeper;
  }>('identity/better-auth.ts');
  const { identifyRoute } = await load<{ identifyRoute(...parts: unknown[]): Route }>('identity/identify-route.ts');
  const { keyDesk } = await load<{ keyDesk(em: EntityManager): unknown }>('api-client/key-desk.repository.ts');
  const { whileAgreed } = await load<{ whileAgreed(...parts: unknown[]): unknown }>(
    'support-view/support-view.repository.ts',
  );
  const keeper = withPhone(identity(urlAs(url, 'identity', testPassword), undefined, passwords));
  const { mail } = await load<{ mail(given: object): Mail }>('mail/mail.ts');
  const { sendPasswordReset } = await load<{
    sendPasswordReset(em: EntityManager, login: string, mail: Mail, now: Date): Promise<void>;
  }>('password-reset/send-password-reset.repository.ts');
  const { letters, post } = copying(mail({ adminUrl: 'https://school.test.example', available: true }));
  return {
    ...{ schema, database, letters, contextOf: contextWith(keeper, undefined, post, issuer, [DEMANDED]) },
    forgetPassword: (em, login, now) => sendPasswordReset(em, login, post, now),
    routesOf: (known, em, clock) =>
      routesOf(
        known,
        paperFiles(folder),
        identifyRoute(
          whileAgreed(keeper, () => em.fork()),
          keyDesk(em),
          clock,
        ),
      ),
    putRight: (now) => putSessionsRight(url, now),
    stop: () => keeper.stop(),
  };
}
