import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startTestServer } from '@twinning/testing/server';
import { startProduct } from '../product/start-product.ts';
import { processorTime } from './cpu.ts';
import { kinds } from './flood/kinds.ts';
import type { Order, Told } from './flood/shoot.process.ts';
import { asks, type Suffered, signsIn } from './flood/victim.ts';

/** What other people wait while somebody floods the product: the one door, four services and PostgreSQL, on this machine. */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    rate: { type: 'string', default: '20' },
    only: { type: 'string' },
  },
});
const SECONDS = Number(values.seconds);
const RATE = Number(values.rate);

const server = await startTestServer();
const product = await startProduct({ gatewayWith: { TRUSTED_PROXY: 'loopback' } });
const flooder = fork(join(import.meta.dirname, 'flood/shoot.process.ts'), { execArgv: [] });
const tokens = { school: await product.token('school') };
const floodersToken = await product.token('department');

const parts = () => [
  ...product.processes().map(({ name, pid }) => ({
    name: name === 'gateway' || name === 'organizations' ? name : 'others',
    pid,
  })),
  { name: 'PostgreSQL', pid: server.pid },
  { name: 'flood', pid: flooder.pid! },
  { name: 'victim', pid: process.pid },
];

/** Of the measuring process itself: those it has started are counted by themselves. */
async function spent(): Promise<Map<string, number>> {
  const own = process.cpuUsage();
  const all = new Map([['victim', (own.user + own.system) / 1000]]);
  for (const { name, pid } of parts())
    if (name !== 'victim') all.set(name, (all.get(name) ?? 0) + (await processorTime([pid])));
  return all;
}

const number = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const listed = (counts: Iterable<[string, number]>) =>
  [...counts].map(([what, count]) => `${what} ×${count}`).join(', ');

function times({ latencies }: Suffered): string[] {
  const sorted = latencies.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return [at(0.5), at(0.99), at(1)].map(number);
}

async function phase(name: string, order: Order | null): Promise<void> {
  const before = await spent();
  const began = performance.now();
  const load = loadavg()[0]!;
  const flooded = order && once(flooder, 'message').then(([told]) => told as Told);
  if (order) flooder.send(order);
  const [asking, signing] = await Promise.all([
    asks(product.origin, tokens, RATE, SECONDS),
    signsIn(product.origin, SECONDS),
  ]);
  const wall = performance.now() - began;
  const after = await spent();
  const share = (part: string) => (((after.get(part) ?? 0) - (before.get(part) ?? 0)) / wall) * 100;
  const cpu = ['gateway', 'organizations', 'others', 'PostgreSQL', 'flood', 'victim'].map((part) =>
    share(part).toFixed(0),
  );
  const told = await flooded;
  const signIns = `${signing.latencies.length} of ${Math.floor(SECONDS / 2)}${signing.latencies.length ? `, slowest ${number(Math.max(...signing.latencies))}` : ''}${signing.failures.size ? `; ${listed(signing.failures)}` : ''}`;
  const cells = [
    name,
    asking.latencies.length,
    listed(asking.failures) || '–',
    ...times(asking),
    signIns,
    cpu.join(' / '),
    `${load.toFixed(1)}–${loadavg()[0]!.toFixed(1)}`,
    told ? `${listed(Object.entries(told.answers))}${told.unsent ? `, unsent ×${told.unsent}` : ''}` : '–',
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

try {
  process.stdout.write(
    `${availableParallelism()} processors; ${RATE} questions a second for ${SECONDS} s; ms from the intended start; CPU in % of one processor: gateway / organizations / the other services / PostgreSQL / flood / victim\n\n` +
      '| flood | answered | not answered | p50 | p99 | max | sign-ins | CPU | load average | what the flood heard |\n' +
      '| --- | ---: | --- | ---: | ---: | ---: | --- | --- | --- | --- |\n',
  );
  await asks(product.origin, tokens, RATE, 5);
  await phase('none', null);
  for (const [nth, { name, from, perSecond }] of kinds.entries()) {
    const title = `${name}, ${perSecond}/s from ${from}`;
    if (values.only && !title.includes(values.only)) continue;
    await wait(2_500);
    await phase(title, { nth, origin: product.origin, token: floodersToken, seconds: SECONDS });
  }
} finally {
  flooder.kill();
  await product[Symbol.asyncDispose]();
  await server.stop();
}
