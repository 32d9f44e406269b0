import { type ChildProcess, fork } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, shareOf } from '@twinning/persistence/postgres/free-port';
import { serviceNames } from '@twinning/persistence/service-names';
import { cloneDatabase } from '@twinning/testing/clone-database';
import { childEnv, cityTemplate, demonstrationPassword, script } from './city-template.ts';
import { untilSettled } from './until-settled.ts';

const secret = 'a-secret-for-tests-only-0123456789';
const BUSY: ReadonlySet<string> = new Set(['TOO_BUSY', 'SERVICE_UNAVAILABLE']);
const RETRY_AFTER_MS = 2_000;
/** Products that other test files start meanwhile look for their ports elsewhere. */
const share = shareOf(Number(process.env.JEST_WORKER_ID ?? 0), 16);

type Answer<Data> = {
  data: Data;
  errors?: { message: string; path?: string[]; extensions?: Record<string, unknown> }[];
};

type Heard = (line: string) => void;

function start(path: string, env: Record<string, string>, heard?: Heard): Promise<ChildProcess> {
  const out = heard ? (['pipe', 'pipe'] as const) : (['ignore', 'inherit'] as const);
  const child = fork(script(path), { execArgv: [], env: childEnv(env), stdio: ['ignore', ...out, 'ipc'] });
  for (const input of [child.stdout, child.stderr]) if (input && heard) createInterface({ input }).on('line', heard);
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`${path} ended with ${code} before it was ready`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

type Wishes = {
  /** What organizations is told besides, once it is known where the admin will answer. */
  organizationsWith?: (adminUrl: string) => Promise<Record<string, string>>;
  /** What the gateway is told besides. */
  gatewayWith?: Record<string, string>;
  /** Hears every line that a process writes of itself. */
  heard?: Heard;
};

/** The whole product as it runs for its users, over a city of its own: four services and the gateway, as processes. */
export async function startProduct({ organizationsWith, gatewayWith, heard }: Wishes = {}) {
  const database = await cloneDatabase(await cityTemplate());
  const files = await mkdtemp(join(tmpdir(), 'twinning-files-'));
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const verify = JSON.stringify(publicKey.export({ format: 'jwk' }));
  const ports = await Promise.all([...serviceNames, 'gateway'].map(() => freePort(undefined, share)));
  const adminPort = String(await freePort(undefined, share));
  const adminUrl = `http://127.0.0.1:${adminPort}`;
  const besides = { ACCOUNT_SECRET: secret, ADMIN_URL: adminUrl, ...(await organizationsWith?.(adminUrl)) };
  const addresses = Object.fromEntries(
    serviceNames.map((service, index) => [`${service.toUpperCase()}_URL`, `http://127.0.0.1:${ports[index]}/graphql`]),
  );
  const children = new Map<string, ChildProcess>();
  await Promise.all(
    serviceNames.map(async (service, index) => {
      const env = {
        PORT: String(ports[index]),
        DATABASE_URL: database.urlFor(service),
        GATEWAY_VERIFY_KEY: verify,
        FILES_DIR: files,
        METRICS_TOKEN: secret,
        ...(service === 'organizations' && { IDENTITY_DATABASE_URL: database.urlFor('identity'), ...besides }),
      };
      children.set(service, await start(`services/${service}/src/main.ts`, env, heard));
    }),
  );
  const gatewayPort = String(ports.at(-1));
  const signing = JSON.stringify(privateKey.export({ format: 'jwk' }));
  children.set(
    'gateway',
    await start(
      'apps/gateway/src/main.ts',
      {
        ...addresses,
        PORT: gatewayPort,
        GATEWAY_SIGNING_KEY: signing,
        READER_SECRET: secret,
        METRICS_TOKEN: secret,
        ...gatewayWith,
      },
      heard,
    ),
  );

  const origin = `http://127.0.0.1:${gatewayPort}`;
  const tokens = new Map<string, Promise<string>>();

  async function post<Data>(token: string | null, query: string, variables: object): Promise<Answer<Data>> {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  /** A crowded machine asks for patience, as a browser or a district's system would have it. */
  async function signIn(email: string, password: string, patience = 5): Promise<string> {
    const { data, errors } = await post<{ signIn?: { token?: string } }>(
      null,
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Session { token } ... on Refusal { message } } }',
      { input: { email, password } },
    );
    if (data?.signIn?.token) return data.signIn.token;
    if (patience === 0 || !errors?.some(({ extensions }) => BUSY.has(String(extensions?.code))))
      throw new Error(`${email} cannot sign in: ${JSON.stringify(errors ?? data)}`);
    await sleep(RETRY_AFTER_MS);
    return signIn(email, password, patience - 1);
  }

  /** A bearer token of an account: a demonstration role, or the e-mail of an account the test opened. */
  function token(who: string): Promise<string> {
    const email = who.includes('@') ? who : `${who}@demo.twinning.example`;
    const known = tokens.get(email) ?? signIn(email, demonstrationPassword);
    tokens.set(email, known);
    return known;
  }

  return {
    origin,
    /** What the gateway signs with, for whoever forges. */
    gatewayKey: privateKey,
    database,
    token,
    /** What the operator reads of a part: how many it has refused, by reason. */
    async refusals(part: string): Promise<Map<string, number>> {
      const at = part === 'gateway' ? origin : String(addresses[`${part.toUpperCase()}_URL`]);
      const response = await fetch(new URL('/metrics', at), { headers: { authorization: `Bearer ${secret}` } });
      const lines = (await response.text()).matchAll(/^twinning_refusals_total\{.*reason="(.*)"\} (\d+)$/gm);
      return new Map([...lines].map(([, reason, count]) => [reason!, Number(count)]));
    },
    /** The process of each part. */
    processes: () => [...children].map(([name, { pid }]) => ({ name, pid: pid! })),
    addressOf: (service: string) => String(addresses[`${service.toUpperCase()}_URL`]),
    /** Asks as somebody (null: nobody) and hands back data and errors. */
    attempt: async <Data = never>(who: string | null, query: string, variables: object = {}) =>
      post<Data>(who && (await token(who)), query, variables),
    /** Asks as somebody and fails on any error. */
    async ask<Data>(who: string | null, query: string, variables: object = {}): Promise<Data> {
      const { data, errors } = await post<Data>(who && (await token(who)), query, variables);
      if (errors) throw new Error(JSON.stringify(errors, null, 2));
      return data;
    },
    /** Starts the built admin in front of the product and answers its address. */
    startAdmin: async () => {
      children.set(
        'admin',
        await start(
          'apps/admin/server.ts',
          {
            PORT: adminPort,
            GATEWAY_URL: `${origin}/graphql`,
            SESSION_SECRET: secret,
            READER_SECRET: secret,
            NODE_ENV: 'production',
            DEMONSTRATION: 'false',
          },
          heard,
        ),
      );
      return adminUrl;
    },
    /** Waits until every service has acted on what the others announced. */
    settled: () => untilSettled(database.url),
    stopService: async (service: string) => {
      const child = children.get(service);
      if (child) await stop(child);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...children.values()].map(stop));
      await database[Symbol.asyncDispose]();
      await rm(files, { recursive: true, force: true });
    },
  };
}

export type Product = Awaited<ReturnType<typeof startProduct>>;
