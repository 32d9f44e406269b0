import { setTimeout } from 'node:timers/promises';
import { within } from '@twinning/persistence/postgres/within';
import { forgedKeys, forgedSessions } from '../../attacks/forged-sessions.ts';
import { accountOf, password } from '../world/town.ts';
import type { Held } from './open-admin.ts';
import type { Gate } from './open-gate.ts';

/** What is shown at the gateway, and who stands behind it; nobody's is answered as to nobody, or turned away. */
export type Credential = {
  name: string;
  headers: Readonly<Record<string, string>>;
  who: string | null;
  sessionId?: string;
  turnedAway?: boolean;
  /** What a browser would hold for it. */
  held?: Held;
  /** Signed in for the sake of the admin's files: a part of the sample is asked. */
  little?: boolean;
};
type Given = { gate: Gate; ownerUrl: string; people: readonly string[]; besides: readonly string[]; viewId: string };
type Sent = { data?: Record<string, Record<string, unknown> | null> | null; errors?: unknown };

/** How long the gateway may still believe in a session that is over. */
const BELIEVED_MS = 1_050;
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Everything that people and systems may show, made through the gateway as they would come by it. */
export async function credentialsOf({ gate, ownerUrl, people, besides, viewId }: Given): Promise<Credential[]> {
  async function does(
    headers: object,
    mutation: string,
    made: string,
    input: object,
  ): Promise<Record<string, unknown>> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { done: ${mutation}(input: $input) { __typename ${made} } }`;
    const response = await fetch(`${gate.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = (await response.json()) as Sent;
    if (!data?.done) throw new Error(`Nobody could ${mutation}: ${JSON.stringify(errors)}`);
    return data.done;
  }
  const signIn = async (who: string): Promise<string> => {
    const given = { email: `${who.toLowerCase()}@test.example`, password };
    const { token, ...refused } = await does(
      {},
      'signIn',
      '... on Session { token } ... on Refusal { message }',
      given,
    );
    if (!token) throw new Error(`${who} could not sign in: ${JSON.stringify(refused)}`);
    return String(token);
  };
  const identity = <Row>(statement: string, ...values: string[]) =>
    within(ownerUrl, async (client) => (await client.query(statement, values)).rows as Row[]);
  // Sessions of the world are called by their people; those that somebody signed in for have numbers.
  const newest = `select id from identity.session where "userId" = $1 and id like 'ses_0%' order by id desc limit 1`;
  const sessionOf = async (who: string) => (await identity<{ id: string }>(newest, accountOf(who)))[0]!.id;

  const live: Credential[] = [];
  for (const who of new Set([...people, ...besides])) {
    const token = await signIn(who);
    const shown = { headers: bearer(token), held: { token }, who, sessionId: await sessionOf(who) };
    live.push({ name: `a session of ${who}`, ...shown, ...(!people.includes(who) && { little: true }) });
  }
  const supporter = await signIn('support');
  const { token: looking } = await does(bearer(supporter), 'openSupportView', '... on SupportSession { token }', {
    supportViewId: viewId,
  });
  const seen = { headers: bearer(String(looking)), held: { token: supporter, looking: String(looking) } };
  live.push({ name: 'a session of support as headA', ...seen, who: 'support as headA', little: true });
  const expired = await signIn('headB');
  await identity(`update identity.session set "expiresAt" = "createdAt" where id = $1`, await sessionOf('headB'));
  const ended = await signIn('headC');
  await does(bearer(ended), 'signOut', '', {});
  const keeper = bearer(await signIn('district1'));
  const key = async (client: string) => {
    const issued = await does(keeper, 'issueApiKey', '... on IssuedApiKey { secret key { id } }', {
      clientId: accountOf(client),
    });
    return { secret: String(issued.secret), id: (issued.key as { id: string }).id };
  };
  const [reading, writing, revoked] = [await key('keyRead'), await key('keyWrite'), await key('keyRead')];
  await does(keeper, 'revokeApiKey', '... on ApiKey { id }', { keyId: revoked.id });
  await setTimeout(BELIEVED_MS);
  const running = await signIn('administrator');
  const forged = Object.entries(forgedSessions).flatMap(([name, make]): Credential[] => {
    const { authorization, path, besides, cookie } = make({ running, ended });
    if (path || besides || Array.isArray(authorization) || /[^ -~]/.test(authorization ?? '')) return [];
    return [
      {
        name: `forged: ${name}`,
        headers: { ...(authorization !== undefined && { authorization }), ...(cookie && { cookie }) },
        who: null,
      },
    ];
  });
  return [
    { name: 'nothing', headers: {}, who: null, held: { token: null } },
    ...live,
    { name: 'an expired session', headers: bearer(expired), who: null, held: { token: expired } },
    { name: 'a session that was signed out of', headers: bearer(ended), who: null },
    { name: 'a key to read', headers: bearer(reading.secret), who: 'keyRead' },
    { name: 'a key to write', headers: bearer(writing.secret), who: 'keyWrite' },
    { name: 'a revoked key', headers: bearer(revoked.secret), who: null, turnedAway: true },
    ...forgedKeys.map((shown) => ({ name: 'a forged key', headers: bearer(shown), who: null, turnedAway: true })),
    ...forged,
  ];
}
