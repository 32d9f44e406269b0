import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { demonstrationPassword } from '../../product/city-template.ts';
import { seeded } from '../seeded.ts';
import { ordinary } from './questions.ts';

const ADDRESS = '203.0.113.9';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;

export type Suffered = {
  latencies: number[];
  /** What was not answered as it should be: the status or code, and how often. */
  failures: Map<string, number>;
};
type Told = { data?: { signIn?: { __typename: string } } | null; errors?: { extensions?: { code?: string } }[] };
type Sent = { token?: string | undefined; query: string; variables: object };

const agent = new Agent({ keepAlive: true });

const send = (origin: string, { token, ...asked }: Sent) =>
  new Promise<{ status: number; told: Told }>((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'x-forwarded-for': ADDRESS,
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const sending = request(`${origin}/graphql`, { method: 'POST', agent, headers }, async (answer) => {
      const text = Buffer.concat((await answer.toArray()) as Buffer[]).toString();
      resolve({ status: answer.statusCode ?? 0, told: JSON.parse(text) as Told });
    });
    sending.on('error', reject);
    sending.end(JSON.stringify(asked));
  });

async function suffer(
  times: readonly number[],
  ask: (nth: number) => Promise<{ status: number; told: Told }>,
  faultOf: (told: Told) => string | null,
): Promise<Suffered> {
  const suffered: Suffered = { latencies: [], failures: new Map() };
  const began = performance.now();
  await Promise.all(
    times.map(async (at, nth) => {
      await wait(at);
      const fault = await ask(nth).then(
        ({ told, status }) => faultOf(told) ?? (status === 200 ? null : String(status)),
        (error: unknown) => String((error as { code?: unknown }).code ?? error),
      );
      if (fault === null) suffered.latencies.push(performance.now() - began - at);
      else suffered.failures.set(fault, (suffered.failures.get(fault) ?? 0) + 1);
    }),
  );
  return suffered;
}

const codeOf = ({ errors }: Told): string | null => (errors?.[0] ? (errors[0].extensions?.code ?? 'error') : null);

/** Asks ordinary questions at times fixed in advance, whether or not the last is answered. */
export function asks(origin: string, tokens: Readonly<Record<string, string>>, perSecond: number, seconds: number) {
  const random = seeded(4);
  const schedule: number[] = [];
  for (let at = 0; at < seconds * 1000; at += (-Math.log(1 - random()) * 1000) / perSecond) schedule.push(at);
  const questions = schedule.map(() => ordinary(random));
  return suffer(
    schedule,
    (nth) => {
      const { who, ...asked } = questions[nth]!;
      return send(origin, { ...asked, token: who === null ? undefined : tokens[who] });
    },
    codeOf,
  );
}

/** Signs in every two seconds, with the right password. */
export function signsIn(origin: string, seconds: number) {
  const input = { login: 'district@demo.twinning.example', password: demonstrationPassword };
  const schedule = Array.from({ length: Math.floor(seconds / 2) }, (_, nth) => nth * 2_000);
  return suffer(
    schedule,
    () => send(origin, { query: SIGN_IN, variables: { input } }),
    (told) => {
      const kind = told.data?.signIn?.__typename;
      return kind === 'Session' ? null : (kind ?? codeOf(told));
    },
  );
}
