import type { ServiceName } from '@twinning/persistence/service-names';
import { parse } from 'graphql';
import { saidIn } from '../../../packages/sheets/src/unzip.test-kit.ts';
import { callsOf } from '../addresses/questions.ts';
import { readAddresses } from '../addresses/read.ts';
import { timeless } from '../addresses/survey-addresses.ts';
import type { Rows } from '../decisions/read.ts';
import type { Facts, Principal } from '../facts.ts';
import type { Fault } from '../verdict/judge.ts';
import type { OpenWorld } from '../world/open.ts';
import type { OpenService, OpenServices } from '../world/services.ts';
import type { Visit } from '../world/visit.ts';
import { type Credential, credentialsOf } from './credentials.ts';
import { forgedAtServices } from './forged-at-services.ts';
import { openAdmin } from './open-admin.ts';
import { type Gate, openGate } from './open-gate.ts';
import { type Sampled, sampleOf } from './sample.ts';
import { surveyAdmin } from './survey-admin.ts';

type Given = {
  world: OpenWorld;
  principals: readonly Principal[];
  random: () => number;
  /** How many people show a session, and how many questions of each field are drawn. */
  people: number;
  questions: number;
  /** How many questions are asked in all. */
  most: number;
  rows: Rows;
  /** Who signs in besides, for the files of the admin. */
  besides: readonly string[];
};
type Said = { data?: unknown; errors?: readonly { message: string; extensions?: { code?: unknown } }[] };

/** An answer in one order, whoever put it together. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
};
const written = ({ data, errors = [] }: Said): string =>
  JSON.stringify([
    inOrder(data ?? null),
    errors.map(({ message, extensions }) => `${extensions?.code} ${message}`).toSorted(),
  ]);

/** A sample through the gateway as it runs, with whatever people and systems may show: each must be told what a service tells its principal. */
export async function surveyGate(given: Given): Promise<{ cells: number; faults: Fault[]; lines: readonly string[] }> {
  const { world, principals, random } = given;
  const gate = await openGate(world.services);
  try {
    const able = principals.filter(
      ({ accountId, scopes, viewedBy }) =>
        accountId?.startsWith('acc_') && accountId !== 'acc_forged' && !scopes && !viewedBy,
    );
    const people = drawn(able, given.people, random).map(({ name }) => name);
    const view = world.facts.of('SupportView').find(({ askedOf }) => askedOf === 'headA')!;
    const { besides, rows } = given;
    const credentials = await credentialsOf({ gate, ownerUrl: world.ownerUrl, people, besides, viewId: view.id });
    const facts: Facts = world.facts;
    const all = Object.values(world.services).flatMap((service) => sampleOf(service, facts, given.questions, random));
    const sample = drawn(all, given.most, random);
    const files = await filesOf(world.services, facts, random);
    const few = drawn(sample, Math.ceil(sample.length / 8), random);
    const fewFiles = drawn(files, 2, random);
    const faults: Fault[] = [];
    let cells = 0;
    for (const credential of credentials) {
      // Nobody's are all answered alike: whichever is shown, a part of the sample says so.
      const forged = credential.who === null && credential.name !== 'nothing';
      const asked = forged || credential.little ? few : sample;
      faults.push(...(await insideOut(gate, credential)));
      for (const one of asked) {
        cells += 1;
        faults.push(...(await compared(gate, credential, one, principals)));
      }
      for (const file of credential.turnedAway ? [] : forged ? fewFiles : files) {
        cells += 1;
        faults.push(...(await comparedFile(gate, credential, file, principals)));
      }
    }
    const straight = await forgedAtServices(gate);
    const readers = credentials.flatMap(({ held, who }) =>
      held ? [{ held, principal: behind(who, principals) }] : [],
    );
    const ofAdmin = await surveyAdmin({ admin: await openAdmin(gate.origin), world, rows, readers });
    return {
      cells: cells + straight.cells + ofAdmin.cells,
      faults: [...faults, ...straight.faults, ...ofAdmin.faults],
      lines: gate.lines,
    };
  } finally {
    await gate.close();
  }
}

const drawn = <Thing>(from: readonly Thing[], most: number, random: () => number): Thing[] =>
  from
    .map((thing) => ({ thing, lot: random() }))
    .toSorted((one, other) => one.lot - other.lot)
    .slice(0, most)
    .map(({ thing }) => thing);

const behind = (who: string | null, principals: readonly Principal[]): Principal =>
  principals.find((one) => (who === null ? one.accountId === null : one.name === who))!;

type File = { service: OpenService; visit: Visit };

/** Each address that hands something out, about one object and about what is not there. */
async function filesOf(services: OpenServices, facts: Facts, random: () => number): Promise<File[]> {
  const handing = readAddresses().filter(({ owner, method }) => owner !== 'admin' && method === 'GET');
  const calls = await Promise.all(
    handing.map(async (address) => {
      const ways = (await callsOf(address, facts)).flat();
      const there = drawn(
        ways.filter(({ missing }) => !missing),
        2,
        random,
      );
      const absent = ways.filter(({ missing }) => missing).slice(0, 1);
      return [...there, ...absent].map(({ visit }) => ({ service: services[address.owner as ServiceName], visit }));
    }),
  );
  return calls.flat();
}

const inner = [
  '{ _service { sdl } }',
  '{ _entities(representations: [{ __typename: "Person", id: "per_headA" }]) { __typename } }',
];

/** What services answer to the gateway alone it hands on to nobody, whatever is shown. */
async function insideOut(gate: Gate, { name, headers, turnedAway }: Credential): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const query of inner) {
    const response = await fetch(`${gate.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const said = await response.text();
    const { data, errors = [] } = JSON.parse(said) as Said;
    const refused = !data && errors.length > 0 && (response.status === 401) === (turnedAway === true);
    const told = `${response.status} ${said.slice(0, 200)}`;
    if (!refused) faults.push({ kind: 'leak', principal: name, rule: query.slice(2, 12), path: query, told });
  }
  return faults;
}

const requestId = /"requestId":"[^"]*"/;

/** A file through the gateway is the file that the service hands its principal, and so is every refusal. */
async function comparedFile(
  gate: Gate,
  { name, headers, who }: Credential,
  { service, visit }: File,
  principals: readonly Principal[],
): Promise<Fault[]> {
  const response = await fetch(`${gate.origin}${visit.path}`, { headers: { 'accept-language': 'en', ...headers } });
  const through = `${response.status} ${await saidIn(Buffer.from(await response.arrayBuffer()))}`;
  const direct = await service.visit(behind(who, principals), visit);
  const straight = `${direct.status} ${await saidIn(direct.body)}`;
  const same = [through, straight].map((said) => timeless(said).replace(requestId, ''));
  if (same[0] === same[1]) return [];
  const kind = direct.status < 400 ? ('false denial' as const) : ('leak' as const);
  const told = `${through.slice(0, 200)} instead of ${straight.slice(0, 200)}`;
  return [{ kind, principal: name, rule: `${visit.method} file`, path: visit.path, told }];
}

async function compared(
  gate: Gate,
  { name, headers, who, sessionId, turnedAway }: Credential,
  { service, rule, query }: Sampled,
  principals: readonly Principal[],
): Promise<Fault[]> {
  const response = await fetch(`${gate.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as Said;
  const at = { principal: name, rule, path: query.slice(0, 120) };
  if (turnedAway) {
    const refused = response.status === 401 && !body.data && body.errors?.[0]?.extensions?.code === 'UNAUTHENTICATED';
    return refused ? [] : [{ kind: 'leak', ...at, told: `${response.status} ${JSON.stringify(body).slice(0, 200)}` }];
  }
  const principal = behind(who, principals);
  const direct = await service.askStrictly({ ...principal, ...(sessionId && { sessionId }) }, parse(query));
  const [through, straight] = [written(body), written(direct)];
  if (through === straight) return [];
  const more = through.length > straight.length;
  return [
    {
      kind: more ? 'leak' : 'false denial',
      ...at,
      told: `${through.slice(0, 300)} instead of ${straight.slice(0, 300)}`,
    },
  ];
}
