import { parse } from 'graphql';
import { saidIn } from '../../../packages/sheets/src/unzip.test-kit.ts';
import { callsOf } from '../addresses/questions.ts';
import { type Address, readAddresses } from '../addresses/read.ts';
import { timeless } from '../addresses/survey-addresses.ts';
import type { Rows } from '../decisions/read.ts';
import type { Fact, Principal } from '../facts.ts';
import { strangerTo } from '../verdict/betrayed.ts';
import type { Fault } from '../verdict/judge.ts';
import type { OpenWorld } from '../world/open.ts';
import type { Visit } from '../world/visit.ts';
import type { Admin, Held } from './open-admin.ts';

/** Somebody with a browser, and who they are to the services. */
export type Reader = { held: Held; principal: Principal };
type Asked = { admin: Admin; world: OpenWorld; rows: Rows; readers: readonly Reader[] };
/** A way to ask for a file, whether somebody may have it (null: all may, and some are led to where they sign in), and what it must say. */
type Way = { path: string; may: boolean | null; says?: () => Promise<(said: string) => boolean> };

const addresses = readAddresses();
const handedOn = ({ who }: Address): string[] => [...who.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
const writes = '?kind=WRITE';

/** Every entry of a service's trail that tells of a deed, as the export numbers them. */
async function deedsOf({ services }: OpenWorld, name: keyof OpenWorld['services'], who: Principal): Promise<string[]> {
  const numbers: string[] = [];
  for (let after = ''; ; ) {
    const from = after && `, after: ${JSON.stringify(after)}`;
    const { data } = await services[name].askStrictly(
      who,
      parse(`{ trail: ${name}Audit(first: 100, filter: { kind: WRITE }${from}) {
        pageInfo { hasNextPage endCursor } edges { node { service number } } } }`),
    );
    type Page = { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Record<string, string> }[] };
    const { pageInfo, edges } = data!.trail as Page;
    numbers.push(...edges.map(({ node }) => `${node.service} ${node.number}`));
    if (!pageInfo.hasNextPage) return numbers;
    after = pageInfo.endCursor;
  }
}

const linesOf: Readonly<Record<string, (said: string) => string[]>> = {
  '/audit/export.jsonl': (said) =>
    said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { service: string; number: string })
      .map(({ service, number }) => `${service} ${number}`),
  '/audit/export.csv': (said) =>
    [...said.matchAll(/^\d{4}-\d\d-\d\dT[\d:.]+Z,(\w+),(\d+),/gm)].map(([, service, number]) => `${service} ${number}`),
};

/** What is kept of somebody, by every service itself. */
async function keptOf({ services }: OpenWorld, who: Principal, rule: string): Promise<unknown> {
  const field = rule.split('.')[1]!;
  const owner = Object.values(services).find(({ schema }) => {
    const person = schema.getType('Person');
    return person && 'getFields' in person && field in person.getFields();
  })!;
  const told = field === 'dataRequests' ? '{ id }' : '{ kind subjectId since text }';
  const { data } = await owner.askStrictly(
    who,
    parse(
      `{ _entities(representations: [{ __typename: "Person", id: "per_${who.self}" }]) { ... on Person { ${field} ${told} } } }`,
    ),
  );
  return (data!._entities as Record<string, unknown>[])[0]![field];
}

async function waysOf(address: Address, { principal }: Reader, { world, rows }: Asked): Promise<Way[]> {
  const names = handedOn(address);
  const same = addresses.find(({ owner, method, path }) => owner !== 'admin' && names.includes(`${method} ${path}`));
  const path = address.path;
  if (same) {
    const service = world.services[same.owner as keyof OpenWorld['services']];
    const calls = (await callsOf(same, world.facts)).flatMap((one) => one.slice(0, 4));
    const way = async (visit: Visit): Promise<Way> => {
      const direct = await service.visit(principal, visit);
      const there = timeless(await saidIn(direct.body));
      return { path: visit.path, may: direct.status < 300, says: async () => (said) => timeless(said) === there };
    };
    return Promise.all(calls.map(({ visit }) => way(visit)));
  }
  const own: Fact | null = world.facts.get(`per_${principal.self}`) ?? null;
  const may = names.every(
    (rule) => !rule.includes('.') || rows.allows(principal, rule, rule.startsWith('Person.') ? own : null),
  );
  if (path in linesOf) {
    const says = async () => {
      const services = Object.keys(world.services) as (keyof OpenWorld['services'])[];
      const all = (await Promise.all(services.map((name) => deedsOf(world, name, principal)))).flat().toSorted();
      return (said: string) => JSON.stringify(linesOf[path]!(said).toSorted()) === JSON.stringify(all);
    };
    return [{ path: `${path}${writes}`, may, says }];
  }
  if (path.endsWith('.json')) {
    const says = async () => {
      const kept = await Promise.all(
        names.map(async (rule) => [rule.split('.')[1]!, await keptOf(world, principal, rule)]),
      );
      return (said: string) => {
        const told = JSON.parse(said) as Record<string, unknown[]>;
        return kept.every(([field, records]) => like(told[field as string]) === like(records as unknown[]));
      };
    };
    return [{ path, may: may && own !== null, says }];
  }
  return [{ path: `${path}?search=tr%C6%B0%E1%BB%9Dng`, may: principal.accountId === null ? null : true }];
}

/** Records in one order; of a request about data its id says enough. */
const like = (records: readonly unknown[] | undefined): string =>
  JSON.stringify((records ?? []).map((record) => JSON.stringify((record as { id?: string }).id ?? record)).toSorted());

/** Every file that the admin makes or hands on, as some who hold a session and as nobody: theirs whole, and of others nothing. */
export async function surveyAdmin(asked: Asked): Promise<{ cells: number; faults: Fault[] }> {
  const { admin, world, rows, readers } = asked;
  const strange = strangerTo({ rows, facts: world.facts, canaries: world.canaries.all });
  const faults: Fault[] = [];
  const served = new Set<string>();
  let cells = 0;
  const made = addresses.filter(
    ({ owner, method, who }) => owner === 'admin' && method === 'GET' && who !== 'as nobody',
  );
  for (const reader of readers) {
    const { principal, held } = reader;
    for (const address of made) {
      const refusals = new Set<string>();
      for (const { path, may, says } of await waysOf(address, reader, asked)) {
        const { status, said } = await admin(path, held);
        cells += 1;
        const fault = (kind: Fault['kind'], told: string, rule = `GET ${address.path} of the admin`) =>
          faults.push({ kind, principal: principal.name, rule, path, told: told.slice(0, 200) });
        if (may && status !== 200) fault('false denial', `${status} ${said}`);
        else if (may === false && status < 300) fault('leak', `${status} ${said}`);
        else if (may && says && !(await says())(said)) fault('leak', `not what the services say: ${said}`);
        if (may) served.add(address.path);
        else if (may === false) refusals.add(`${status} ${said.replaceAll(encodeURIComponent(path), '')}`);
        const reads = rows.allows(principal, 'AuditEntry.after', null) && address.path in linesOf;
        if (!reads)
          for (const { field, about, text } of strange(principal, said)) fault('leak', `${text} of ${about}`, field);
      }
      if (refusals.size > 1)
        faults.push({
          ...{ kind: 'leak', principal: principal.name, rule: `GET ${address.path} of the admin`, path: address.path },
          told: `refused in ${refusals.size} ways: ${[...refusals].join(' | ')}`.slice(0, 300),
        });
    }
  }
  const idle = made.filter(({ path }) => !served.has(path));
  if (idle.length > 0 && readers.length > 6)
    throw new Error(`Nobody had ${idle.map(({ path }) => path).join(', ')} of the admin: it proves nothing.`);
  return { cells, faults };
}
